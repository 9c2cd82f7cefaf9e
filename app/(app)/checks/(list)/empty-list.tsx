import { CircleCheck, ListChecks, PlugZap, SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/app/ui/button-link';
import { EmptyState } from '@/app/ui/empty-state';
import type { TabCounts } from '@/lib/checks/queries/counts';
import { tabs, type ListQuery } from '@/lib/checks/queries/filter';
import { listHref, type ListParams } from './address';

interface EmptyListProps {
  query: ListQuery;
  filtered: boolean;
  counts: TabCounts;
  everHadOne: boolean;
  params: ListParams;
}

/** Says what will fill the list, or where the search has hits. */
export function EmptyList({ query, filtered, counts, everHadOne, params }: EmptyListProps) {
  const t = useTranslations('checks');
  const { tab } = query;
  if (!everHadOne) {
    return (
      <EmptyState
        icon={<PlugZap />}
        title={t('empty.first.title')}
        text={t('empty.first.text')}
        action={
          <ButtonLink look="primary" href="/connections">
            {t('empty.firstAction')}
          </ButtonLink>
        }
      />
    );
  }
  if (!filtered) {
    const elsewhere = tab !== 'all' && (
      <ButtonLink href={listHref(params, { tab: 'all' })}>{t('empty.seeAll')}</ButtonLink>
    );
    const icon = tab === 'needs-you' ? <CircleCheck /> : <ListChecks />;
    return <EmptyState icon={icon} title={t(`empty.${tab}.title`)} text={t(`empty.${tab}.text`)} action={elsewhere} />;
  }
  const hits = tabs.filter((other) => other !== tab && counts[other] > 0);
  return (
    <EmptyState
      icon={<SearchX />}
      title={t('empty.search.title')}
      text={t('empty.search.text', { tab: t(`tab.${tab}`) })}
      action={
        <>
          {hits.map((other) => (
            <ButtonLink key={other} href={listHref(params, { tab: other })}>
              {t('empty.elsewhere', { count: counts[other], tab: t(`tab.${other}`) })}
            </ButtonLink>
          ))}
          <ButtonLink look={hits.length > 0 ? 'quiet' : 'default'} href={listHref({}, { tab })}>
            {t('clearFilters')}
          </ButtonLink>
        </>
      }
    />
  );
}
