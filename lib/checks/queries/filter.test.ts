import { describe, expect, it } from 'vitest';
import { encodeCursor } from './cursor';
import { isFiltered, readListQuery, whereFilter, whereTab } from './filter';

const connection = '01a20f10-44c0-70f0-a0a0-5ceaecbe9483';
const read = (params: Record<string, string | string[]>) => readListQuery(params, 'all');

describe('a list address', () => {
  it('means the tab that it is given, in that tab’s own order, when it says nothing', () => {
    expect(readListQuery({}, 'all')).toMatchObject({ tab: 'all', sort: 'newest' });
    expect(readListQuery({}, 'needs-you')).toMatchObject({ tab: 'needs-you', sort: '-state' });
    expect(isFiltered(read({}).filter)).toBe(false);
  });

  it('leaves out what does not fit', () => {
    const query = read({
      tab: 'mine',
      sort: 'price',
      state: 'sent,done,failed',
      connection: `x,${connection}`,
      after: 'nonsense',
    });
    expect(query).toMatchObject({ tab: 'all', sort: 'newest', after: undefined });
    expect(query.filter).toMatchObject({ states: ['sent', 'failed'], connections: [connection] });
  });

  it('takes the first of a repeated parameter', () => {
    expect(read({ q: ['Anna', 'Per'] }).filter.search).toBe('Anna');
  });

  it('reads a cursor of its own order', () => {
    const cursor = { key: ['2026-11-24T09:00:00.000Z'], id: connection };
    expect(read({ after: encodeCursor(cursor) }).after).toEqual(cursor);
  });
});

describe('a filter', () => {
  const none = read({}).filter;

  it('that is empty asks for nothing', () => {
    expect(whereFilter(none)).toEqual({ AND: [] });
  });

  it('joins its kinds by and, the values of one kind by or', () => {
    expect(
      whereFilter(read({ state: 'sent,queued', package: 'Two referees', recruiter: 'e@x.example' }).filter),
    ).toEqual({
      AND: [
        { state: { in: ['sent', 'queued'] } },
        { packageName: { in: ['Two referees'] } },
        { recruiterEmail: { in: ['e@x.example'] } },
      ],
    });
  });

  it('must find every word of the search, in the name, the address or the job', () => {
    const { AND } = whereFilter({ ...none, search: '  anna  berg ' });
    expect(AND).toHaveLength(2);
    expect(AND).toMatchObject([
      {
        OR: [
          { firstName: { contains: 'anna', mode: 'insensitive' } },
          {},
          { email: { contains: 'anna' } },
          { jobTitle: { contains: 'anna' } },
        ],
      },
      {},
    ]);
  });

  it('takes LIKE’s signs as they are typed', () => {
    expect(whereFilter({ ...none, search: 'a_b%c\\' })).toMatchObject({
      AND: [{ OR: [{ firstName: { contains: 'a\\_b\\%c\\\\' } }, {}, {}, {}] }],
    });
  });
});

describe('the tabs', () => {
  it('share out all checks, so that no check stands in two', () => {
    expect(whereTab('needs-you')).toEqual({ needsYou: true });
    expect(whereTab('under-way')).toMatchObject({ needsYou: false, state: { in: ['queued', 'sent', 'in_progress'] } });
    expect(whereTab('done')).toMatchObject({ needsYou: false, state: { notIn: ['queued', 'sent', 'in_progress'] } });
  });
});
