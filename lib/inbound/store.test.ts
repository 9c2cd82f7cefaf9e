import { beforeAll, describe, expect, it } from 'vitest';
import { systemDb } from '@/lib/db/client';
import { testDatabase } from '@/lib/testing/database';
import { aConnection } from '@/lib/testing/order';
import { storeArrival, type Arrival } from './store';

testDatabase();
let arrival: Arrival;

beforeAll(async () => {
  const { connectionId, tenantId } = await aConnection();
  arrival = {
    source: 'ats/listing',
    vendorEventId: 'event-1',
    connection: { id: connectionId, tenantId },
    state: 'received',
    headers: { 'signed-at': '1' },
    rawBody: '{"email":"anna@example.com"}',
    event: { kind: 'order' },
    problem: undefined,
    answerStatus: 200,
    requestId: 'request-1',
  };
});

describe('a proved delivery', () => {
  it('is stored once, however often and however close together it comes', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => storeArrival(arrival)));
    expect(answers.filter(({ first }) => first)).toHaveLength(1);
    expect(await systemDb().inboundEvent.count({ where: { vendorEventId: 'event-1' } })).toBe(1);
  });

  it('is answered as the first was', async () => {
    await storeArrival({ ...arrival, vendorEventId: 'event-2', answerStatus: 422, problem: 'No e-mail address.' });
    const again = await storeArrival({ ...arrival, vendorEventId: 'event-2', answerStatus: 200 });
    expect(again).toEqual({ first: false, answerStatus: 422, problem: 'No e-mail address.' });
  });

  it('of another source is another, though its id is the same', async () => {
    expect((await storeArrival({ ...arrival, source: 'ats/other' })).first).toBe(true);
  });

  it('lies encrypted, body and event', async () => {
    const row = await systemDb().inboundEvent.findFirstOrThrow({ select: { rawBody: true, event: true } });
    expect(`${row.rawBody}${row.event}`).not.toContain('anna');
    expect(row.rawBody).toMatch(/^t2\./);
  });
});
