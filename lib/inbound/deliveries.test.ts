import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeCursor } from '@/lib/checks/queries/cursor';
import { systemDb } from '@/lib/db/client';
import { testDatabase } from '@/lib/testing/database';
import { deliveryPageSize, listDeliveryPage } from './deliveries';
import { readDeliveryQuery } from './delivery-query';
import { readFleet, stuckPiece } from './fleet';
import { replayDelivery } from './replay';

testDatabase();
const total = 60;
const dead = { id: randomUUID(), connectionId: randomUUID() };
const unread = randomUUID();

beforeAll(async () => {
  const db = systemDb();
  const listing = await db.listing.create({
    data: { slug: 'one', ats: 'teamtailor', provider: 'referoo', settings: '' },
  });
  const tenant = await db.tenant.create({ data: { name: 'Acme' } });
  await db.connection.create({
    data: { id: dead.connectionId, listingId: listing.id, tenantId: tenant.id, atsIdentity: 'x', atsCredentials: '' },
  });
  const row = (at: number) => ({
    id: randomUUID(),
    source: `ats/${listing.id}`,
    vendorEventId: String(at),
    tenantId: tenant.id,
    connectionId: dead.connectionId,
    headers: { 'content-type': 'application/json' },
    rawBody: 'the body',
    answerStatus: 200,
    requestId: String(at),
    // Many at one moment, so that only the id tells them apart.
    receivedAt: new Date(1_700_000_000_000 + (at % 4) * 1_000),
  });
  await db.inboundEvent.createMany({
    data: [
      ...Array.from({ length: total - 2 }, (_, at) => ({ ...row(at), state: 'done' as const, doneAt: new Date() })),
      { ...row(98), id: dead.id, source: `provider/${dead.connectionId}`, state: 'dead', event: 'sealed', tries: 40 },
      { ...row(99), id: unread, source: 'ats/gone', tenantId: null, connectionId: null, state: 'unparsed', headers: 1 },
    ],
  });
});

describe('the operators’ list', () => {
  it('shows every delivery once, forwards and back, and never a body', async () => {
    const pages: string[][] = [];
    let page = await listDeliveryPage({});
    expect(JSON.stringify(page)).not.toMatch(/the body|sealed/);
    for (;;) {
      pages.push(page.rows.map(({ id }) => id));
      if (!page.older) break;
      page = await listDeliveryPage({ after: decodeCursor(page.older, 'newest') });
    }
    expect(pages.map(({ length }) => length)).toEqual([deliveryPageSize, deliveryPageSize, total - 50]);
    expect(new Set(pages.flat()).size).toBe(total);
    page = await listDeliveryPage({ before: decodeCursor(page.newer, 'newest') });
    expect(page.rows.map(({ id }) => id)).toEqual(pages[1]);
    page = await listDeliveryPage({ before: decodeCursor(page.newer, 'newest') });
    expect(page.rows.map(({ id }) => id)).toEqual(pages[0]);
    expect(page.newer).toBeUndefined();
  });

  it('names source and company, as far as they are known', async () => {
    const [done] = (await listDeliveryPage({ state: 'done' })).rows;
    expect(done).toMatchObject({ from: 'ats', source: 'one', company: 'Acme', replayable: false });
    expect((await listDeliveryPage({ state: 'set-aside' })).rows).toMatchObject([
      { id: dead.id, from: 'provider', source: 'Referoo', state: 'set-aside', replayable: true },
    ]);
    expect((await listDeliveryPage({ state: 'unparsed' })).rows).toMatchObject([
      { id: unread, source: '', company: '', headers: [], replayable: false },
    ]);
  });

  it('takes from the address what fits', () => {
    expect(readDeliveryQuery({ state: 'set-aside', after: 'nonsense' })).toEqual({ state: 'set-aside' });
    expect(readDeliveryQuery({ state: ['dead', 'done'] })).toEqual({});
  });
});

describe('what is stuck', () => {
  it('is counted over all companies, and gone once it is replayed', async () => {
    const fleet = await readFleet();
    expect(fleet.deliveries).toEqual({ all: total, done: 58, 'set-aside': 1, unparsed: 1, waiting: 0, refused: 0 });
    expect(fleet.connections).toEqual([{ state: 'pending', count: 1 }]);
    expect(stuckPiece(fleet)).toEqual({ key: 'setAside', count: 1 });

    expect(await replayDelivery(unread, 'o@example.com')).toBe('unread');
    expect(await replayDelivery(randomUUID(), 'o@example.com')).toBe('unknown');
    expect(await replayDelivery(dead.id, 'o@example.com')).toBeUndefined();
    expect(await systemDb().inboundEvent.findUnique({ where: { id: dead.id } })).toMatchObject({
      state: 'received',
      tries: 0,
      doneAt: null,
    });
    expect(await systemDb().auditEntry.findMany()).toMatchObject([
      { action: 'event.replayed', actor: 'o@example.com', subject: dead.id },
    ]);
    expect(stuckPiece(await readFleet())).toEqual({ key: 'none', count: 0 });
  });

  it('is what keeps failing, too', () => {
    const deliveries = { all: 1, done: 0, 'set-aside': 0, unparsed: 0, waiting: 1, refused: 0 };
    expect(stuckPiece({ deliveries, failing: 1, connections: [] })).toEqual({ key: 'failing', count: 1 });
  });
});
