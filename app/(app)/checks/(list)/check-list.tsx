import { getTranslations } from 'next-intl/server';
import { Pagination } from '@/app/ui/pagination';
import { TabLinks } from '@/app/ui/tab-links';
import { countTabs, summarise } from '@/lib/checks/queries/counts';
import { isFiltered, readListQuery, tabs } from '@/lib/checks/queries/filter';
import { listChecks } from '@/lib/checks/queries/list';
import { filterOptions } from '@/lib/checks/queries/options';
import { listHref, type ListParams } from './address';
import { CheckTable } from './check-table';
import { EmptyList } from './empty-list';
import { Filters } from './filters';
import { SummaryHeader } from './summary-header';

/** Everything of the list that asks the database. */
export async function CheckList({ tenantId, params }: { tenantId: string; params: ListParams }) {
  const [t, summary] = await Promise.all([getTranslations('checks'), summarise(tenantId)]);
  const query = readListQuery(params, summary.counts['needs-you'] > 0 ? 'needs-you' : 'all');
  const filtered = isFiltered(query.filter);
  const [page, counts, options] = await Promise.all([
    listChecks(tenantId, query),
    filtered ? countTabs(tenantId, query.filter) : summary.counts,
    filterOptions(tenantId),
  ]);

  return (
    <>
      <SummaryHeader summary={summary} />
      <div className="mt-6">
        <TabLinks
          label={t('tabs')}
          tabs={tabs.map((tab) => ({
            href: listHref(params, { tab }),
            label: t(`tab.${tab}`),
            count: counts[tab],
            current: tab === query.tab,
          }))}
        />
      </div>
      {summary.counts.all > 0 && <Filters query={query} options={options} params={params} />}
      <div className="mt-4">
        <CheckTable
          label={t(`tab.${query.tab}`)}
          rows={page.rows}
          sort={query.sort}
          empty={
            <EmptyList
              query={query}
              filtered={filtered}
              counts={counts}
              everHadOne={summary.counts.all > 0}
              params={params}
            />
          }
        />
        {page.rows.length > 0 && (
          <Pagination
            newerHref={page.newer && listHref(params, { before: page.newer })}
            olderHref={page.older && listHref(params, { after: page.older })}
            text={t('shown', { count: page.rows.length, total: counts[query.tab], order: t(`sort.${query.sort}`) })}
          />
        )}
      </div>
    </>
  );
}
