'use client';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { Cell, Column, Link, Row, Table, TableBody, TableHeader, type Selection } from 'react-aria-components';
import { Button } from './button';
import { Checkbox } from './checkbox';
import { cx } from './class-names';
import { useAddress } from './use-address';

export type TableColumn = {
  id: string;
  label: string;
  /** The column that names the row: exactly one. */
  rowHeader?: boolean;
  sortable?: boolean;
  align?: 'start' | 'end';
  /** Shown from which width on: `tablet` hides it on phones, `desk` on tablets too. */
  from?: 'tablet' | 'desk';
  /** Read out, not shown (a column of buttons). */
  hideLabel?: boolean;
  /** Tailwind width: `w-40`. */
  width?: string;
};
export type TableRow = {
  id: string;
  /** Says which row it is: the candidate's name. */
  name: string;
  href?: string;
  /** By column id. */
  cells: Record<string, ReactNode>;
};
export type TableSort = { column: string; descending: boolean };
export type DataTableProps = {
  label: string;
  columns: TableColumn[];
  rows: TableRow[];
  /** Instead of rows, when there are none: an `EmptyState`. */
  empty?: ReactNode;
  sort?: TableSort;
  /** The address bar's parameter for the order: `name`, or `-name` for descending. */
  sortParam?: string;
  onSort?: (sort: TableSort) => void;
  /** Shown in a bar while rows are selected; read the ids with `useSelectedRows()`. Makes rows selectable. */
  bulk?: ReactNode;
};

type Selected = { ids: string[]; clear: () => void };
const SelectedRows = createContext<Selected>({ ids: [], clear: () => undefined });

/** Inside `bulk`: the ids of the selected rows, and how to let go of them. */
export const useSelectedRows = (): Selected => use(SelectedRows);

const shownFrom = { tablet: 'max-tablet:hidden', desk: 'max-desk:hidden' };
const edge = 'first:pl-4.5 last:pr-4.5';

/** Rows and columns; on a phone each row is a card. Arrow keys move between cells. */
export function DataTable({ label, columns, rows, empty, sort, sortParam, onSort, bulk }: DataTableProps) {
  const t = useTranslations('ui');
  const setAddress = useAddress();
  const [keys, setKeys] = useState<Selection>(new Set());
  const selectable = bulk !== undefined;
  const selected = useMemo<Selected>(
    () => ({
      ids: rows.filter(({ id }) => keys === 'all' || keys.has(id)).map(({ id }) => id),
      clear: () => setKeys(new Set()),
    }),
    [keys, rows],
  );
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);

  if (rows.length === 0) return <div className="rounded-lg border border-line bg-surface">{empty}</div>;

  return (
    <div className="relative">
      <div className="overflow-x-auto rounded-lg border border-line bg-surface">
        <Table
          aria-label={label}
          selectionMode={selectable ? 'multiple' : 'none'}
          selectedKeys={keys}
          onSelectionChange={setKeys}
          sortDescriptor={sort && { column: sort.column, direction: sort.descending ? 'descending' : 'ascending' }}
          onSortChange={({ column, direction }) => {
            const next = { column: String(column), descending: direction === 'descending' };
            onSort?.(next);
            if (sortParam) setAddress(sortParam, `${next.descending ? '-' : ''}${next.column}`);
          }}
          className="w-full border-collapse max-tablet:block"
        >
          <TableHeader className="max-tablet:sr-only">
            {selectable && (
              <Column width={44} minWidth={44} className={cx('w-11 border-b border-line', edge)}>
                <Checkbox slot="selection" aria-label={t('selectAll')} />
              </Column>
            )}
            {columns.map((column) => (
              <Column
                key={column.id}
                id={column.id}
                isRowHeader={column.rowHeader}
                allowsSorting={column.sortable}
                textValue={column.label}
                className={cx(
                  'group border-b border-line px-3 py-2.5 text-sm font-medium whitespace-nowrap text-ink-3 -outline-offset-2',
                  edge,
                  column.align === 'end' ? 'text-right' : 'text-left',
                  column.from && shownFrom[column.from],
                  column.sortable && 'hover:text-ink',
                  column.width,
                )}
              >
                {({ sortDirection }) => (
                  <span className={cx('inline-flex items-center gap-1', column.hideLabel && 'sr-only')}>
                    {column.label}
                    {column.sortable && (
                      <span
                        aria-hidden="true"
                        className={cx('[&_svg]:size-3.5', !sortDirection && 'opacity-0 group-hover:opacity-60')}
                      >
                        {sortDirection === 'descending' ? <ArrowDown /> : <ArrowUp />}
                      </span>
                    )}
                  </span>
                )}
              </Column>
            ))}
          </TableHeader>
          <TableBody className="max-tablet:block">
            {rows.map((row) => (
              <Row
                key={row.id}
                id={row.id}
                href={row.href}
                textValue={row.name}
                className={cx(
                  'group/row border-b border-line transition-colors last:border-b-0 data-hovered:bg-hover data-selected:bg-accent-soft data-focus-visible:outline-2 data-focus-visible:-outline-offset-2',
                  'max-tablet:relative max-tablet:flex max-tablet:flex-col max-tablet:gap-y-1.5 max-tablet:py-3.5 max-tablet:pr-4',
                  selectable ? 'max-tablet:pl-12' : 'max-tablet:pl-4',
                )}
              >
                {selectable && (
                  <Cell
                    className={cx(
                      'w-11 py-2 max-tablet:absolute max-tablet:top-3.5 max-tablet:left-4 max-tablet:w-auto max-tablet:p-0!',
                      edge,
                    )}
                  >
                    <Checkbox slot="selection" aria-label={t('selectRow', { name: row.name })} />
                  </Cell>
                )}
                {columns.map(({ id }) => {
                  const column = byId.get(id);
                  const cell = row.cells[id];
                  return (
                    <Cell
                      key={id}
                      textValue={column?.rowHeader ? row.name : undefined}
                      className={cx(
                        'px-3 py-3 align-middle -outline-offset-2 max-tablet:p-0! max-tablet:empty:hidden',
                        edge,
                        column?.rowHeader && 'min-w-44 max-tablet:min-w-0',
                        column?.align === 'end' && 'text-right max-tablet:text-left',
                        column?.from ? shownFrom[column.from] : 'max-tablet:block',
                      )}
                    >
                      {column?.rowHeader && row.href ? (
                        <Link
                          href={row.href}
                          className="-m-1 block rounded-sm p-1 group-hover/row:[&>span:first-child]:underline group-hover/row:[&>span:first-child]:decoration-control group-hover/row:[&>span:first-child]:underline-offset-3"
                        >
                          {cell}
                        </Link>
                      ) : (
                        cell
                      )}
                    </Cell>
                  );
                })}
              </Row>
            ))}
          </TableBody>
        </Table>
      </div>
      {selectable && selected.ids.length > 0 && (
        <SelectedRows value={selected}>
          <div
            role="region"
            aria-label={t('actions')}
            className="sticky bottom-4 z-10 mx-auto mt-3 flex w-fit max-w-full animate-appear flex-wrap items-center gap-2 rounded-lg border border-line bg-surface py-2 pr-2 pl-4 shadow-overlay"
          >
            <span role="status" className="mr-2 font-medium tabular-nums">
              {t('selected', { count: selected.ids.length })}
            </span>
            {bulk}
            <Button look="quiet" size="small" onPress={selected.clear}>
              {t('clearSelection')}
            </Button>
          </div>
        </SelectedRows>
      )}
    </div>
  );
}

/** The first cell of a person's row: name, and a line about the job. */
export const TwoLines = ({ title, text }: { title: ReactNode; text?: ReactNode }) => (
  <>
    <span className="block font-medium">{title}</span>
    {text && <span className="block text-sm text-ink-3">{text}</span>}
  </>
);
