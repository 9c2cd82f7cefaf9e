import { randomUUID } from 'node:crypto';
import type { Candidate } from '@/connectors/contract';
import { ConnectorError } from '@/connectors/kit/errors';
import { systemDb, withTenant } from '@/lib/db/client';
import { atsSource } from '@/lib/inbound/store';
import { UserError } from '@/lib/errors';
import { guardedFetch } from '@/lib/http';
import { atsAddress } from './addresses';
import { connectionWords } from './connection-words';
import { readDefaults } from './defaults';
import { hopNames, type HopName } from './hop';
import { openConnection } from './session';
import { beginHop, emptyHop, endTest, failHop, passHop, readHops, type TestKey } from './self-test-store';
import { viewSelfTest, type SelfTestView } from './self-test-view';

const whole: readonly HopName[] = hopNames.filter((name) => name !== 'account' && name !== 'packages');
/** For providers that cannot take a made-up candidate without mailing somebody. */
const asking: readonly HopName[] = hopNames.filter(
  (name) => name !== 'invite' && name !== 'read' && name !== 'archive',
);

/** Nobody: example.com takes no mail (RFC 2606), and the id keeps one test from another. */
export const madeUpCandidate = (id: string): Candidate => ({
  atsId: 'test',
  firstName: 'Test',
  lastName: 'Candidate',
  email: `test-${id}@example.com`,
  phone: '',
});

/**
 * Plans a self-test; `sendRehearsal` sets it off. One at a time: while one runs, it is given back.
 * @throws UserError when the connection cannot be tested as it is
 */
export async function startSelfTest(
  tenantId: string,
  connectionId: string,
  actor: string,
): Promise<TestKey & { fresh: boolean }> {
  const connection = await openConnection(tenantId, connectionId).catch(() => {
    throw new UserError(connectionWords('noConnection'));
  });
  const { manifest } = connection.opened.provider;
  if (connection.state === 'paused' || connection.state === 'deactivated')
    throw new UserError(connectionWords('paused'));
  if (connection.state === 'pending') throw new UserError(connectionWords('notUsable', { provider: manifest.label }));
  return withTenant(tenantId, async (tx) => {
    await tx.$queryRaw`SELECT id FROM connection WHERE id = ${connectionId}::uuid FOR UPDATE`;
    const last = await tx.selfTest.findFirst({
      where: { connectionId, endedAt: null },
      orderBy: { startedAt: 'desc' },
    });
    if (last && viewSelfTest({ ...last, hops: readHops(last.hops) }, { ats: '', provider: '' }, new Date()).running) {
      return { tenantId, connectionId, id: last.id, fresh: false };
    }
    await tx.selfTest.updateMany({ where: { connectionId, endedAt: null }, data: { endedAt: new Date() } });
    const id = randomUUID();
    const hops = (manifest.capabilities.rehearsal ? whole : asking).map(emptyHop);
    await tx.selfTest.create({ data: { id, tenantId, connectionId, hops }, select: { id: true } });
    await tx.auditEntry.create({
      data: { tenantId, actor, action: 'connection.tested', subject: connectionId },
      select: { id: true },
    });
    return { tenantId, connectionId, id, fresh: true };
  });
}

/** Calls our own address from outside, with a delivery signed as the ATS signs, and looks whether it was stored. */
export async function sendRehearsal(test: TestKey): Promise<void> {
  const connection = await openConnection(test.tenantId, test.connectionId);
  const { ats, slug, id: listingId } = connection.opened;
  const { packageId, recruiterEmail } = await orderOf(test);
  const delivery = connection.ats.rehearsal({
    eventId: test.id,
    packageId,
    candidate: madeUpCandidate(test.id),
    recruiterEmail,
  });
  const address = `${atsAddress(ats.manifest, { slug, connectionId: test.connectionId })}/${delivery.path}`;
  await beginHop(test, 'reach');
  try {
    const request = new Request(address, { method: 'POST', headers: { ...delivery.headers }, body: delivery.body });
    const answer = await guardedFetch([new URL(address).origin])(request);
    if (!answer.ok) {
      const reason = (await answer.text()).slice(0, 200);
      await failHop(test, 'reach', { code: 'delivery_refused', params: { status: String(answer.status), reason } });
      return await endTest(test);
    }
  } catch (error) {
    if (!(error instanceof ConnectorError) && !(error instanceof TypeError) && !(error instanceof DOMException))
      throw error;
    await failHop(test, 'reach', { code: 'address_unreachable', params: { address } });
    return endTest(test);
  }
  await passHop(test, 'reach');
  await beginHop(test, 'stored');
  if (!(await arrived(atsSource(listingId), test.id))) {
    await failHop(test, 'stored', { code: 'not_stored', params: {} });
    return endTest(test);
  }
  await passHop(test, 'stored');
}

/** A quick engine may have worked it off already: then its hop has begun and the delivery is gone. */
async function arrived(source: string, id: string): Promise<boolean> {
  const event = await systemDb().inboundEvent.findUnique({
    where: { source_vendorEventId: { source, vendorEventId: id } },
    select: { id: true },
  });
  if (event) return true;
  const test = await systemDb().selfTest.findUnique({ where: { id }, select: { hops: true } });
  return readHops(test?.hops).some(({ name, endedAt }) => name === 'engine' && endedAt !== null);
}

async function orderOf({ tenantId, connectionId }: TestKey): Promise<{ packageId: string; recruiterEmail: string }> {
  return withTenant(tenantId, async (tx) => {
    const { defaults } = await tx.connection.findUniqueOrThrow({
      where: { id: connectionId },
      select: { defaults: true },
    });
    const { recruiterEmail, packageId } = readDefaults(defaults);
    const packages = await tx.package.findMany({
      where: { connectionId },
      select: { externalId: true },
      orderBy: { name: 'asc' },
    });
    const chosen = packages.find(({ externalId }) => externalId === packageId) ?? packages[0];
    return { packageId: chosen?.externalId ?? '', recruiterEmail };
  });
}

/** The newest self-test of a connection, as a person sees it. */
export async function lastSelfTest(tenantId: string, connectionId: string): Promise<SelfTestView | undefined> {
  const connection = await openConnection(tenantId, connectionId);
  const row = await withTenant(tenantId, (tx) =>
    tx.selfTest.findFirst({ where: { connectionId }, orderBy: { startedAt: 'desc' } }),
  );
  const { ats, provider } = connection.opened;
  return row
    ? viewSelfTest(
        { ...row, hops: readHops(row.hops) },
        { ats: ats.manifest.label, provider: provider.manifest.label },
        new Date(),
      )
    : undefined;
}
