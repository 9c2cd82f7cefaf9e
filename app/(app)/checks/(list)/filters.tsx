import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/app/ui/button-link';
import { FilterChip } from '@/app/ui/filter-chip';
import { SearchField } from '@/app/ui/search-field';
import { checkStates } from '@/connectors/contract';
import { sorts } from '@/lib/checks/queries/cursor';
import { isFiltered, type ListQuery } from '@/lib/checks/queries/filter';
import type { FilterOptions } from '@/lib/checks/queries/options';
import { listHref, type ListParams } from './address';

/** Search, filters and order; all of it in the address bar, so that a list can be sent to a colleague. */
export function Filters({ query, options, params }: { query: ListQuery; options: FilterOptions; params: ListParams }) {
  const t = useTranslations('checks');
  const states = useTranslations('states');
  const { filter } = query;
  return (
    <div role="search" aria-label={t('filters')} className="mt-4 flex flex-wrap items-center gap-2">
      <SearchField
        key={filter.search === '' ? 'empty' : 'filled'}
        label={t('search')}
        param="q"
        defaultValue={filter.search}
        shortcut
      />
      <FilterChip
        label={t('filter.state')}
        param="state"
        options={checkStates.map((state) => ({ id: state, label: states(state) }))}
        selected={[...filter.states]}
      />
      {options.packages.length > 1 && (
        <FilterChip
          label={t('filter.package')}
          param="package"
          options={options.packages}
          selected={[...filter.packages]}
        />
      )}
      {options.recruiters.length > 1 && (
        <FilterChip
          label={t('filter.recruiter')}
          param="recruiter"
          options={options.recruiters}
          selected={[...filter.recruiters]}
        />
      )}
      {options.connections.length > 1 && (
        <FilterChip
          label={t('filter.connection')}
          param="connection"
          options={options.connections}
          selected={[...filter.connections]}
        />
      )}
      <FilterChip
        single
        label={t('filter.sort')}
        param="sort"
        options={sorts.map((sort) => ({ id: sort, label: t(`sort.${sort}`) }))}
        selected={params.sort ? [query.sort] : []}
      />
      {isFiltered(filter) && (
        <ButtonLink
          look="quiet"
          href={listHref(params, { q: null, state: null, package: null, recruiter: null, connection: null })}
        >
          {t('clearFilters')}
        </ButtonLink>
      )}
    </div>
  );
}
