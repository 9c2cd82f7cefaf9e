import { useTranslations } from 'next-intl';
import { DescriptionList } from '@/app/ui/description-list';
import { Details } from '@/app/ui/details';
import { TextLink } from '@/app/ui/text-link';
import { Time } from '@/app/ui/time';
import type { CheckView } from '@/lib/checks/queries/detail';

/** Ids and codes, for whoever has to ask a vendor. */
export function Facts({ check }: { check: CheckView }) {
  const t = useTranslations('check.facts');
  const { ats, provider } = check.vendors;
  const reference = check.attempts[0]?.providerRef;
  const id = (value: string) => <code className="font-mono text-[0.75rem] select-all">{value}</code>;
  const items = [
    { term: t('ordered'), value: <Time value={check.createdAt} as="exact" /> },
    { term: t('check'), value: id(check.id) },
    { term: t('order', { ats }), value: id(check.orderKey) },
    { term: t('candidate', { ats }), value: id(check.candidateAtsId) },
    ...(reference ? [{ term: t('provider', { provider }), value: id(reference) }] : []),
    ...(check.problem ? [{ term: t('problem'), value: id(check.problem.code) }] : []),
    { term: t('version'), value: check.version },
    { term: t('request'), value: id(check.requestId) },
  ];
  return (
    <section aria-label={t('title')} className="rounded-lg border border-line bg-surface px-4.5 py-3.5">
      {check.providerUrl && (
        <p className="mb-2">
          <TextLink away href={check.providerUrl}>
            {t('providerPage', { provider })}
          </TextLink>
        </p>
      )}
      <Details summary={t('title')}>
        <DescriptionList items={items} />
      </Details>
    </section>
  );
}
