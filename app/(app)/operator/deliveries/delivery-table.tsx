import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DataTable, TwoLines, type TableColumn } from '@/app/ui/data-table';
import { Time } from '@/app/ui/time';
import type { Delivery } from '@/lib/inbound/deliveries';
import { CheckCell } from './check-cell';
import { Code } from './code';
import { DeliveryStateCell } from './delivery-state';
import { ReplayButton } from './replay-button';

interface DeliveryTableProps {
  label: string;
  rows: Delivery[];
  /** Companies whose checks the operator may open. */
  tenants: readonly string[];
  shownTenant: string | undefined;
  empty: ReactNode;
}

/** One delivery a row. What was in it is never shown. */
export function DeliveryTable({ label, rows, tenants, shownTenant, empty }: DeliveryTableProps) {
  const t = useTranslations('operator');
  const columns: TableColumn[] = [
    { id: 'source', label: t('column.source'), rowHeader: true },
    { id: 'company', label: t('column.company') },
    { id: 'received', label: t('column.received') },
    { id: 'state', label: t('column.state') },
    { id: 'tries', label: t('column.tries'), from: 'tablet' },
    { id: 'request', label: t('column.request'), from: 'desk' },
    { id: 'check', label: t('column.check') },
    { id: 'action', label: t('column.action'), hideLabel: true, align: 'end' },
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      empty={empty}
      rows={rows.map((row) => {
        const source = row.source || t('unknownSource');
        const company = row.company || t('noCompany');
        return {
          id: row.id,
          name: t('row', { source, company }),
          cells: {
            source: <TwoLines title={source} text={t(`from.${row.from}`)} />,
            company: <span className="block max-w-[22ch] text-ink-2 wrap-break-word">{company}</span>,
            received: <Time value={row.receivedAt} className="whitespace-nowrap text-ink-2" />,
            state: <DeliveryStateCell row={row} />,
            tries: <span className="text-ink-2 tabular-nums">{row.tries}</span>,
            request: <Code column>{row.requestId}</Code>,
            check: (
              <CheckCell row={row} mine={tenants.includes(row.tenantId ?? '')} shown={row.tenantId === shownTenant} />
            ),
            action: row.replayable && <ReplayButton id={row.id} label={t('replayOf', { source, company })} />,
          },
        };
      })}
    />
  );
}
