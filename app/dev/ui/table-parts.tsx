import { Plus } from 'lucide-react';
import { Avatar } from '@/app/ui/avatar';
import { Button } from '@/app/ui/button';
import { DataTable, TwoLines, type TableRow } from '@/app/ui/data-table';
import { FilterChip } from '@/app/ui/filter-chip';
import { Pagination } from '@/app/ui/pagination';
import { SearchField } from '@/app/ui/search-field';
import { StateBadge, type CheckStateName } from '@/app/ui/state-badge';
import { TabLinks } from '@/app/ui/tab-links';
import { Time } from '@/app/ui/time';
import { BulkSample } from './bulk-sample';
import words from './samples.json';
import { Section } from './section';

const states: Record<string, CheckStateName> = {
  failed: 'failed',
  declined: 'declined',
  in_progress: 'in_progress',
  completed: 'completed',
};
const { table, sections, fields, buttons } = words;

function row(sample: (typeof table.rows)[number]): TableRow {
  const { id, name, job, state, overdue, received, required, why, action, recruiter, minutes } = sample;
  const at = new Date(Date.now() - minutes * 60_000);
  return {
    id,
    name,
    href: `/dev/ui?check=${id}`,
    cells: {
      candidate: <TwoLines title={name} text={job} />,
      state: (
        <>
          <span className="flex flex-wrap items-center gap-2">
            <StateBadge state={states[state] ?? 'queued'} overdue={overdue} received={received} required={required} />
            <Time value={at} className="text-sm text-ink-3" />
          </span>
          {why && <span className="mt-1 block max-w-[46ch] text-sm text-ink-2">{why}</span>}
        </>
      ),
      package: <span className="text-ink-2">{sample.package}</span>,
      recruiter: <Avatar name={recruiter} named />,
      confirmed: <Time value={at} className="text-sm whitespace-nowrap text-ink-3" />,
      actions: action ? (
        <Button
          size="small"
          look={state === 'failed' ? 'primary' : 'default'}
          className="max-tablet:mt-1 max-tablet:h-9 max-tablet:w-full"
        >
          {action}
        </Button>
      ) : null,
    },
  };
}

export function TableParts() {
  return (
    <Section title={sections.table}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h3 className="text-2xl tracking-tight">{table.title}</h3>
          <p className="mt-1 text-ink-2">{table.text}</p>
        </div>
        <Button look="primary" icon={<Plus aria-hidden="true" />}>
          {buttons.primary}
        </Button>
      </div>
      <TabLinks
        tabs={[
          { href: '?tab=needs', label: table.tabs.needs, count: 3 },
          { href: '?tab=moving', label: table.tabs.moving, count: 41 },
          { href: '?tab=done', label: table.tabs.done, count: 212 },
          { href: '?tab=all', label: table.tabs.all, count: 256, current: true },
        ]}
      />
      <div className="flex flex-wrap gap-2">
        <SearchField label={fields.search} param="q" shortcut />
        <FilterChip
          label={table.filters.recruiter}
          param="recruiter"
          options={[
            { id: 'me', label: table.me },
            { id: 'jonas', label: table.other },
          ]}
          selected={['me', 'jonas']}
        />
        <FilterChip label={table.filters.package} param="package" options={fields.packages} selected={[]} />
        <FilterChip label={table.filters.state} param="state" options={fields.packages} selected={[]} single />
      </div>
      <div>
        <DataTable
          label={table.label}
          columns={[
            { id: 'candidate', label: table.candidate, rowHeader: true, sortable: true },
            { id: 'state', label: table.state },
            { id: 'package', label: table.package, from: 'desk' },
            { id: 'recruiter', label: table.recruiter, from: 'tablet' },
            { id: 'confirmed', label: table.confirmed, from: 'desk', sortable: true },
            { id: 'actions', label: table.actions, hideLabel: true, align: 'end' },
          ]}
          rows={table.rows.map(row)}
          sort={{ column: 'confirmed', descending: true }}
          sortParam="sort"
          bulk={<BulkSample />}
        />
        <Pagination olderHref="?after=5" text={table.footer} />
      </div>
    </Section>
  );
}
