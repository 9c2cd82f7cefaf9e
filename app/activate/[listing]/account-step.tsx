import { useTranslations } from 'next-intl';
import { AccountForm } from '@/app/(app)/connections/parts/account-form';
import { Addresses } from '@/app/(app)/connections/parts/addresses';
import { LookAgain } from '@/app/(app)/connections/parts/look-again';
import { Banner } from '@/app/ui/banner';
import { buttonStyle } from '@/app/ui/button-style';
import { Details } from '@/app/ui/details';
import { TextLink } from '@/app/ui/text-link';
import type { ActivationView } from '@/lib/connections/activation';
import type { AccountStage } from '@/lib/connections/steps';
import type { Outcome } from './outcomes';

export type AccountStepProps = { view: ActivationView; stage: AccountStage; outcome: Outcome | undefined };

/** Key and secret, then consent, then the packages: what is needed now, and nothing else. */
export function AccountStep({ view, stage, outcome }: AccountStepProps) {
  const t = useTranslations('activate.account');
  const { provider, ats, id, addresses } = view;
  const names = { provider: provider.label, ats: ats.label };
  const where = <Addresses provider={provider.label} ats={ats.label} {...addresses} />;
  const failed = outcome && outcome !== 'connected' && (
    <Banner role="alert" tone="needs" title={t(`outcomes.${outcome}`, names)} />
  );
  const form = (
    <AccountForm
      connectionId={id}
      provider={provider.label}
      ats={ats.label}
      fields={provider.fields}
      values={view.values}
      stored={view.facts.stored}
      offered={view.offered}
      consent={provider.consent}
    />
  );
  switch (stage) {
    case 'credentials':
      return (
        <div className="flex flex-col gap-6">
          {failed}
          <section className="flex flex-col gap-3">
            <h3>{t('addressesTitle', names)}</h3>
            {where}
          </section>
          <section className="flex flex-col gap-3">
            <h3>{t('keysTitle', names)}</h3>
            {form}
            <HelpLinks links={provider.helpLinks} />
          </section>
        </div>
      );
    case 'consent':
      return (
        <div className="flex flex-col gap-4">
          {failed}
          <p className="max-w-[65ch]">{t('consentText', names)}</p>
          <div>
            {/* A plain link: it leaves for the provider, and must not be fetched ahead. */}
            <a href={`/api/oauth/${provider.name}/start?connection=${id}`} className={buttonStyle('primary')}>
              {t('connect', names)}
            </a>
          </div>
          <Details summary={t('addressesAgain', names)}>{where}</Details>
        </div>
      );
    case 'packages':
      return (
        <LookAgain
          connectionId={id}
          sentence={failed ? t(`outcomes.${outcome}`, names) : t('noPackages', names)}
          provider={provider.label}
        />
      );
    case 'done':
      return null;
  }
}

const HelpLinks = ({ links }: { links: readonly { label: string; url: string }[] }) => (
  <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
    {links.map(({ label, url }) => (
      <li key={url}>
        <TextLink href={url} away>
          {label}
        </TextLink>
      </li>
    ))}
  </ul>
);
