import { useTranslations } from 'next-intl';
import { DefaultsForm } from '@/app/(app)/connections/parts/defaults-form';
import { SelfTest } from '@/app/(app)/connections/parts/self-test';
import { Banner } from '@/app/ui/banner';
import { ButtonLink } from '@/app/ui/button-link';
import { Card } from '@/app/ui/card';
import { Narrow } from '@/app/ui/narrow';
import { Step, Steps } from '@/app/ui/steps';
import { TextLink } from '@/app/ui/text-link';
import type { ActivationView } from '@/lib/connections/activation';
import { activationSteps } from '@/lib/connections/steps';
import { AccountStep } from './account-step';
import type { Outcome } from './outcomes';

export type ActivationProps = {
  view: ActivationView;
  person: string;
  /** How a consent ended, when one comes back from there. */
  outcome: Outcome | undefined;
  /** The account is to be changed though it works. */
  change: boolean;
};

/** What do I need, and is it done? The three steps of a company that is ours. */
export function Activation({ view, person, outcome, change }: ActivationProps) {
  const t = useTranslations('activate');
  const steps = activationSteps(view.facts);
  const names = { ats: view.ats.label, provider: view.provider.label, company: view.company };
  const here = `/activate/${view.slug}?connection=${view.id}`;
  const changing = change || (steps.account === 'open' && steps.stage === 'credentials');
  const account = changing ? 'open' : steps.account;
  const closed = view.facts.state === 'paused' || view.facts.state === 'deactivated';
  return (
    <Narrow title={t('title', names)} text={t('text')} between={{ from: names.ats, to: names.provider }}>
      <Steps>
        <Step
          number={1}
          state="done"
          title={t('company.title')}
          text={t(view.company === view.tenantName ? 'company.known' : 'company.knownHere', {
            ...names,
            person,
            tenant: view.tenantName,
          })}
        />
        <Step
          number={2}
          state={account}
          title={t('account.title', names)}
          text={
            account === 'done'
              ? t('account.known', {
                  hint: view.keyHint,
                  by: view.consentedBy?.actor ?? 'nobody',
                  count: view.packages.length,
                })
              : t('account.about', names)
          }
          aside={
            view.facts.stored && (
              <TextLink href={changing ? here : `${here}&account=change`}>
                {changing ? t('account.keep') : t('account.change')}
              </TextLink>
            )
          }
        >
          {account === 'done' ? (
            <ul aria-label={t('account.packages')} className="ml-10 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-2">
              {view.packages.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
          ) : (
            <AccountStep view={view} stage={changing ? 'credentials' : steps.stage} outcome={outcome} />
          )}
        </Step>
        <Step
          number={3}
          state={changing ? 'waiting' : steps.trial}
          title={t('trial.title')}
          text={t('trial.text', names)}
        >
          {closed ? (
            <Banner
              tone="waiting"
              title={t('trial.closed')}
              action={<ButtonLink href={`/connections/${view.id}`}>{t('trial.open')}</ButtonLink>}
            />
          ) : (
            <SelfTest connectionId={view.id} test={view.test} mayStart />
          )}
        </Step>
      </Steps>
      {steps.finished && !changing && (
        <div className="mt-6 flex flex-col gap-6">
          <Banner
            tone="good"
            title={t('done.title', names)}
            text={view.ats.nextStep}
            action={
              <>
                {view.ats.helpLinks.slice(0, 1).map(({ label, url }) => (
                  <TextLink key={url} href={url} away>
                    {label}
                  </TextLink>
                ))}
              </>
            }
          />
          <Card title={t('done.defaults')} aside={t('done.optional')}>
            <DefaultsForm connectionId={view.id} {...view.defaults} packages={view.packages} />
          </Card>
          <p className="flex flex-wrap gap-x-5 gap-y-2">
            <TextLink href={`/connections/${view.id}`}>{t('done.connection')}</TextLink>
            <TextLink href="/checks">{t('done.checks')}</TextLink>
          </p>
        </div>
      )}
    </Narrow>
  );
}
