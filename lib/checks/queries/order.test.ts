import { describe, expect, it } from 'vitest';
import { beyond, cursorAt, orderBy } from './order';

const id = '01a20f10-44c0-70f0-a0a0-5ceaecbe9483';
const at = '2026-11-24T09:00:00.000Z';

describe('paging by key', () => {
  it('reads on from a row, ties broken by its id', () => {
    expect(orderBy('newest', false)).toEqual([{ createdAt: 'desc' }, { id: 'asc' }]);
    expect(beyond({ key: [at], id }, 'newest', false)).toEqual({
      createdAt: { lte: at },
      OR: [{ AND: [{ createdAt: { lt: at } }] }, { AND: [{ createdAt: at }, { id: { gt: id } }] }],
    });
  });

  it('reads back in the opposite order', () => {
    expect(orderBy('newest', true)).toEqual([{ createdAt: 'asc' }, { id: 'desc' }]);
    expect(beyond({ key: [at], id }, 'newest', true)).toMatchObject({
      createdAt: { gte: at },
      OR: [{ AND: [{ createdAt: { gt: at } }] }, {}],
    });
  });

  it('by name goes by first name, last name, id', () => {
    expect(beyond({ key: ['Anna', 'Berg'], id }, 'name', false).OR).toEqual([
      { AND: [{ firstName: { gt: 'Anna' } }] },
      { AND: [{ firstName: 'Anna' }, { lastName: { gt: 'Berg' } }] },
      { AND: [{ firstName: 'Anna' }, { lastName: 'Berg' }, { id: { gt: id } }] },
    ]);
  });

  it('stands where a row stands', () => {
    const row = { id, createdAt: new Date(at), stateSince: new Date(0), firstName: 'Anna', lastName: 'Berg' };
    expect(cursorAt(row, 'newest')).toEqual({ key: [at], id });
    expect(cursorAt(row, '-name')).toEqual({ key: ['Anna', 'Berg'], id });
  });
});
