import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { systemDb } from '@/lib/db/client';
import { testDatabase } from '@/lib/testing/database';
import { countTabs, summarise } from './counts';
import { decodeCursor, sorts, type Sort } from './cursor';
import { findCheck } from './detail';
import { readListQuery } from './filter';
import { listChecks, pageSize } from './list';

testDatabase();
const total = 60;
let ours: string;
let theirs: string;

beforeAll(async () => {
  const listing = await systemDb().listing.create({
    data: { slug: 'one', ats: 'teamtailor', provider: 'referoo', settings: '' },
  });
  const tenantWith = async (checks: number) => {
    const { id: tenantId } = await systemDb().tenant.create({ data: { name: 'Acme' } });
    const connectionId = randomUUID();
    await systemDb().connection.create({
      data: {
        id: connectionId,
        listingId: listing.id,
        tenantId,
        atsIdentity: tenantId,
        atsCredentials: '',
        state: 'active',
      },
    });
    await systemDb().check.createMany({
      data: Array.from({ length: checks }, (_, at) => ({
        tenantId,
        connectionId,
        orderKey: String(at),
        ref: {},
        candidateAtsId: String(at),
        // Many rows alike, so that only the id tells them apart.
        firstName: `Anna ${at % 3}`,
        lastName: 'Berg',
        email: at === 7 ? 'odd_one@example.com' : 'anna@example.com',
        packageId: 'p',
        packageName: 'Two referees',
        state: at % 4 === 0 ? ('completed' as const) : ('sent' as const),
        needsYou: at % 10 === 1,
        createdAt: new Date(1_700_000_000_000 + (at % 5) * 1_000),
        stateSince: new Date(1_700_000_000_000 + (at % 2) * 1_000),
        reportToken: randomUUID(),
        requestId: '',
      })),
    });
    return tenantId;
  };
  ours = await tenantWith(total);
  theirs = await tenantWith(3);
});

const at = (sort: Sort, more: Record<string, string> = {}) => readListQuery({ tab: 'all', sort, ...more }, 'all');

describe('the list of checks', () => {
  it.each(sorts)('shows every check once, forwards and back, by %s', async (sort) => {
    const pages: string[][] = [];
    let page = await listChecks(ours, at(sort));
    expect(page.newer).toBeUndefined();
    for (;;) {
      pages.push(page.rows.map(({ id }) => id));
      if (!page.older) break;
      page = await listChecks(ours, { ...at(sort), after: decodeCursor(page.older, sort) });
    }
    expect(pages.map(({ length }) => length)).toEqual([pageSize, pageSize, total - 2 * pageSize]);
    expect(new Set(pages.flat()).size).toBe(total);
    page = await listChecks(ours, { ...at(sort), before: decodeCursor(page.newer, sort) });
    expect(page.rows.map(({ id }) => id)).toEqual(pages[1]);
    page = await listChecks(ours, { ...at(sort), before: decodeCursor(page.newer, sort) });
    expect(page.rows.map(({ id }) => id)).toEqual(pages[0]);
    expect(page.newer).toBeUndefined();
  });

  it('counts what the tabs show', async () => {
    const counts = await countTabs(ours);
    expect(counts['needs-you'] + counts['under-way'] + counts.done).toBe(counts.all);
    expect(counts).toMatchObject({ 'needs-you': 6, all: total });
    expect((await summarise(ours)).connections).toEqual({ total: 1, broken: [], paused: 0 });
  });

  it('takes an underscore of the search as it is', async () => {
    expect((await listChecks(ours, at('newest', { q: 'odd_one' }))).rows).toHaveLength(1);
    expect((await listChecks(ours, at('newest', { q: 'anna_' }))).rows).toHaveLength(0);
  });

  it('shows no other tenant’s checks, by list, count or address', async () => {
    const foreign = await listChecks(theirs, at('newest'));
    expect(foreign.rows).toHaveLength(3);
    expect(await countTabs(theirs)).toMatchObject({ all: 3 });
    expect(await findCheck(ours, foreign.rows[0]?.id ?? '')).toBeUndefined();
    expect(await findCheck(ours, 'not-an-id')).toBeUndefined();
  });
});
