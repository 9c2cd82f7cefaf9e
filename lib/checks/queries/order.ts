import type { Prisma } from '@/prisma/generated/client';
import type { Cursor, Sort } from './cursor';

type Direction = 'asc' | 'desc';
const turned = { asc: 'desc', desc: 'asc' } as const;

interface Order {
  columns: readonly ('createdAt' | 'stateSince' | 'firstName' | 'lastName')[];
  direction: Direction;
  /** As the index has it, so that the index serves the order and its reverse. */
  id: Direction;
}

const orders: Record<Sort, Order> = {
  newest: { columns: ['createdAt'], direction: 'desc', id: 'asc' },
  state: { columns: ['stateSince'], direction: 'asc', id: 'desc' },
  '-state': { columns: ['stateSince'], direction: 'desc', id: 'asc' },
  name: { columns: ['firstName', 'lastName'], direction: 'asc', id: 'asc' },
  '-name': { columns: ['firstName', 'lastName'], direction: 'desc', id: 'desc' },
};

/** @param back towards the first page: the same order, read from its end */
export function orderBy(sort: Sort, back: boolean): Prisma.CheckOrderByWithRelationInput[] {
  const { columns, direction, id } = orders[sort];
  const way = (wanted: Direction) => (back ? turned[wanted] : wanted);
  return [...columns.map((column) => ({ [column]: way(direction) })), { id: way(id) }];
}

/** Everything beyond the cursor. The first line bounds the index scan, the second breaks ties. */
export function beyond(cursor: Cursor, sort: Sort, back: boolean): Prisma.CheckWhereInput {
  const { columns, direction, id } = orders[sort];
  const steps = [
    ...columns.map((column, at) => ({ column, value: cursor.key[at] ?? '', direction })),
    { column: 'id', value: cursor.id, direction: id },
  ];
  const past = (way: Direction) => ((way === 'asc') !== back ? 'gt' : 'lt');
  const first = steps[0];
  return {
    ...(first ? { [first.column]: { [`${past(first.direction)}e`]: first.value } } : {}),
    OR: steps.map((step, at) => ({
      AND: [
        ...steps.slice(0, at).map((before) => ({ [before.column]: before.value })),
        { [step.column]: { [past(step.direction)]: step.value } },
      ],
    })),
  };
}

/** The cursor that stands at a row. */
export function cursorAt(
  row: { id: string; createdAt: Date; stateSince: Date; firstName: string; lastName: string },
  sort: Sort,
): Cursor {
  const key = orders[sort].columns.map((column) => {
    const value = row[column];
    return value instanceof Date ? value.toISOString() : value;
  });
  return { key, id: row.id };
}
