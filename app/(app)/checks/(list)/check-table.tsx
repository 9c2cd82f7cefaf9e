import { useNow, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Avatar } from '@/app/ui/avatar';
import { DataTable, TwoLines, type TableColumn } from '@/app/ui/data-table';
import { Time } from '@/app/ui/time';
import type { Sort } from '@/lib/checks/queries/cursor';
import type { ListedCheck } from '@/lib/checks/queries/list';
import { stepText, whyText } from '../words';
import { ActionCell } from './action-cell';
import { BulkActions } from './bulk-actions';
import { StateLine } from '../state-line';

interface CheckTableProps {
  label: string;
  rows: ListedCheck[];
  sort: Sort;
  empty: ReactNode;
}

/** The list itself: one check a row. */
export function CheckTable({ label, rows, sort, empty }: CheckTableProps) {
  const t = useTranslations('checks');
  const columns: TableColumn[] = [
    { id: 'name', label: t('column.name'), rowHeader: true, sortable: true },
    { id: 'state', label: t('column.state'), sortable: true },
    { id: 'package', label: t('column.package'), from: 'tablet' },
    { id: 'recruiter', label: t('column.recruiter'), from: 'tablet' },
    { id: 'step', label: t('column.step'), from: 'desk' },
    { id: 'action', label: t('column.action'), hideLabel: true, align: 'end' },
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      sortParam="sort"
      sort={sort === 'newest' ? undefined : { column: sort.replace('-', ''), descending: sort.startsWith('-') }}
      empty={empty}
      bulk={
        <BulkActions
          checks={rows.map(({ id, name, email, offers }) => ({
            id,
            name,
            email,
            actions: offers.map(({ action }) => action),
          }))}
        />
      }
      rows={rows.map((check) => ({
        id: check.id,
        name: check.name,
        href: `/checks/${check.id}`,
        cells: {
          name: <TwoLines title={check.name} text={check.jobTitle} />,
          state: <StateCell check={check} />,
          package: <span className="block max-w-[22ch] text-ink-2">{check.packageName}</span>,
          recruiter: check.recruiter ? (
            <Avatar named name={check.recruiter} />
          ) : (
            <span className="sr-only">{t('nobody')}</span>
          ),
          step: <StepCell check={check} />,
          action: <ActionCell check={check} />,
        },
      }))}
    />
  );
}

function StateCell({ check }: { check: ListedCheck }) {
  const t = useTranslations('checks');
  const why = whyText(t, check, useNow());
  return (
    <>
      <StateLine check={check} />
      {why && <span className="mt-1 block max-w-[44ch] text-sm text-ink-2 wrap-anywhere desk:min-w-50">{why}</span>}
    </>
  );
}

function StepCell({ check }: { check: ListedCheck }) {
  const t = useTranslations('checks');
  const timeline = useTranslations('timeline');
  const { lastStep, lastConfirmedAt } = check;
  return (
    <span className="block max-w-[32ch] text-sm">
      {lastStep && lastStep.kind !== 'order_refused' && lastStep.kind !== 'failed' && (
        <span className="line-clamp-2 text-ink-2">{stepText(timeline, lastStep, check)}</span>
      )}
      <span className="block whitespace-nowrap text-ink-3">
        {lastConfirmedAt ? t.rich('confirmed', { when: () => <Time value={lastConfirmedAt} /> }) : t('neverConfirmed')}
      </span>
    </span>
  );
}
