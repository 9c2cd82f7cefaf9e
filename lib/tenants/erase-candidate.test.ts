import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { findProvider } from '@/connectors/registry';
import { command } from '@/lib/checks/commands';
import { createListing, findListing } from '@/lib/connections/listing';
import { createConnection } from '@/lib/connections/create';
import { systemDb, withTenant } from '@/lib/db/client';
import { takeIn } from '@/lib/inbound/intake';
import { storeArrival } from '@/lib/inbound/store';
import { testDatabase } from '@/lib/testing/database';
import { createTenant } from './create';
import { eraseCandidate } from './erase-candidate';

testDatabase();

let tenantId: string;
let connection: { id: string; tenantId: string };

async function order(name: string, email: string): Promise<string> {
  const candidate = { atsId: name, firstName: 'Anna', lastName: 'Berg', email, phone: '+49 30' };
  const event = {
    kind: 'order',
    orderKey: name,
    candidate,
    packageId: 'p',
    recruiter: { email: 'r@example.com', name: 'R' },
    ref: {},
  };
  await storeArrival({
    source: 'ats/x',
    vendorEventId: name,
    connection,
    state: 'received',
    headers: {},
    rawBody: JSON.stringify(event),
    event,
    problem: undefined,
    answerStatus: 200,
    requestId: randomUUID(),
  });
  const { id } = await systemDb().inboundEvent.findFirstOrThrow({
    where: { vendorEventId: name },
    select: { id: true },
  });
  const [checkId] = await takeIn(id);
  if (!checkId) throw new Error('no check was made');
  return checkId;
}

beforeAll(async () => {
  tenantId = (await createTenant('Acme')).id;
  await createListing({
    ats: 'teamtailor',
    provider: 'referoo',
    slug: 'referoo',
    settings: { partnerId: '1', apiKey: 'k', webhookSecret: 'a-secret-of-the-partner' },
  });
  if (!(await findListing('referoo'))) throw new Error('no listing');
  connection = {
    ...(await createConnection({ listingSlug: 'referoo', tenantId, atsCredentials: { companyUuid: randomUUID() } })),
    tenantId,
  };
});

describe('erasing a candidate', () => {
  it('ends the check, keeps its timeline, and leaves nothing of the person, under whichever address they had', async () => {
    const id = await order('one', 'Anna@Example.com');
    const manifest = findProvider('referoo')?.manifest;
    if (!manifest) throw new Error('no provider');
    await withTenant(tenantId, (tx) =>
      command(
        tx,
        { checkId: id, action: 'correct-email', actor: 'r@example.com', email: 'anna.berg@example.com' },
        manifest,
      ),
    );

    expect(await eraseCandidate(tenantId, 'ANNA@example.com', 'operator')).toMatchObject({
      checks: 1,
      ended: 1,
      deliveries: 1,
      waiting: 0,
    });

    const check = await systemDb().check.findUniqueOrThrow({
      where: { id },
      include: { attempt: true, timeline: true },
    });
    expect(check.state).toBe('cancelled');
    expect(JSON.stringify({ ...check, id: '' }).toLowerCase()).not.toMatch(/anna|berg|\+49/);
    expect(check.timeline.map(({ kind }) => kind)).toEqual(['ordered', 'corrected', 'cancel_requested']);
  });

  it('touches nobody else', async () => {
    const id = await order('two', 'otto@example.com');
    await eraseCandidate(tenantId, 'somebody@example.com', 'operator');
    expect(await systemDb().check.findUniqueOrThrow({ where: { id } })).toMatchObject({
      email: 'otto@example.com',
      state: 'queued',
    });
  });

  it('keeps an address that alone tells whether the provider has the invitation, and says so', async () => {
    const id = await order('three', 'eve@example.com');
    await systemDb().attempt.updateMany({ where: { checkId: id }, data: { state: 'sending', sendingAt: new Date() } });
    expect(await eraseCandidate(tenantId, 'eve@example.com', 'operator')).toMatchObject({ waiting: 1 });
    await systemDb().attempt.updateMany({ where: { checkId: id }, data: { archiveDue: false } });
    expect(await eraseCandidate(tenantId, 'eve@example.com', 'operator')).toMatchObject({ checks: 1, waiting: 0 });
    expect(await systemDb().attempt.count({ where: { checkId: id, email: { not: '' } } })).toBe(0);
  });
});
