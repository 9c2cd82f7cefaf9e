import { beforeAll, describe, expect, it } from 'vitest';
import type { OrderEvent } from '@/connectors/contract';
import { systemDb, withTenant } from '@/lib/db/client';
import { testDatabase } from '@/lib/testing/database';
import { aConnection, aManifest, anOrder } from '@/lib/testing/order';
import { createCheck, orderProblem } from './order';

testDatabase();
let at: { tenantId: string; connectionId: string };
beforeAll(async () => {
  at = await aConnection();
});

const take = (order: OrderEvent) =>
  withTenant(at.tenantId, (tx) => createCheck(tx, { ...at, order, manifest: aManifest, requestId: 'r' }));
const read = (id: string) =>
  systemDb().check.findUniqueOrThrow({ where: { id }, include: { attempt: true, writeBack: true } });
const someone = (email: string, firstName = 'Anna') => ({ atsId: '1', firstName, lastName: 'Berg', email, phone: '' });

describe('what is wrong with an order is seen before anybody is asked', () => {
  it.each([
    [{ candidate: { ...someone('a@example.com'), email: '' } }, 'missing_email'],
    [{ candidate: { ...someone('a@example.com'), firstName: '' } }, 'missing_firstName'],
    [{ candidate: { ...someone('a@example.com'), lastName: '' } }, 'missing_lastName'],
    [{ candidate: someone('not an address') }, 'invalid_email'],
    [{ packageId: '' }, 'missing_package'],
    [{}, undefined],
  ])('%j: %s', (changes, code) => {
    expect(orderProblem(anOrder(changes), aManifest)?.code).toBe(code);
  });
});

describe('an order becomes a check', () => {
  it('with one attempt to be sent and one version to be shown, due now', async () => {
    const check = await read(await take(anOrder({ candidate: someone('one@example.com') })));
    expect(check).toMatchObject({ state: 'queued', version: 1, needsYou: false, problem: null });
    expect(check.attempt).toMatchObject([{ number: 1, state: 'planned', live: true }]);
    expect(check.writeBack).toMatchObject([{ version: 1, doneAt: null }]);
    expect(check.dueAt?.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('once, when its delivery is worked off twice, or twice at once', async () => {
    const order = anOrder({ candidate: someone('two@example.com') });
    const ids = await Promise.all([take(order), take(order), take(order)]);
    expect(new Set(ids).size).toBe(1);
  });

  it('that is stopped with the reason, when something is missing; nothing is sent', async () => {
    const check = await read(await take(anOrder({ candidate: someone('') })));
    expect(check).toMatchObject({ state: 'failed', needsYou: true, problem: { code: 'missing_email' } });
    expect(check.attempt).toEqual([]);
  });

  it('of which two for one person and package at the same moment see each other: one is sent', async () => {
    const candidate = someone('three@example.com');
    const ids = await Promise.all([
      take(anOrder({ candidate })),
      take(anOrder({ candidate: { ...candidate, email: 'THREE@example.com' } })),
    ]);
    const checks = await Promise.all(ids.map(read));
    expect(checks.map(({ state }) => state).toSorted()).toEqual(['failed', 'queued']);
    expect(checks.find(({ state }) => state === 'failed')?.problem).toMatchObject({ code: 'already_open' });
  });

  it('though another package of the same person is open', async () => {
    const candidate = someone('four@example.com');
    await take(anOrder({ candidate }));
    expect((await read(await take(anOrder({ candidate, packageId: '102' })))).state).toBe('queued');
  });
});
