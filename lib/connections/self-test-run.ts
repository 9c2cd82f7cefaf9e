import { ConnectorError } from '@/connectors/kit/errors';
import { systemDb, withTenant } from '@/lib/db/client';
import { readPackages } from './packages';
import { openConnection, withProvider, type OpenConnection } from './session';
import { madeUpCandidate } from './self-test';
import { beginHop, endTest, failHop, passHop, readHops, runHop, type TestKey } from './self-test-store';

/** @returns the self-test that this delivery belongs to, if it is one: it must never become a check */
export async function selfTestOf(at: { connectionId: string; vendorEventId: string }): Promise<TestKey | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(at.vendorEventId)) return undefined;
  const row = await systemDb().selfTest.findUnique({
    where: { id: at.vendorEventId },
    select: { id: true, tenantId: true, connectionId: true },
  });
  return row?.connectionId === at.connectionId ? row : undefined;
}

/** A run that is heard of no more for this long may be taken over. */
const takeOverMs = 60_000;

/**
 * Goes the way from the engine on. Safe to be run twice: what a first run left at the provider is found and archived.
 * @returns false while another run is at it
 */
export async function runSelfTest(test: TestKey, packageId: string): Promise<boolean> {
  const taken = await takeUp(test);
  if (taken !== 'mine') return taken === 'over';
  const connection = await openConnection(test.tenantId, test.connectionId);
  const { ats, provider } = connection.opened;
  const vendor = provider.manifest.label;
  if (provider.manifest.capabilities.rehearsal) await rehearse(test, connection, packageId);
  else {
    await runHop(test, { name: 'account', vendor, side: 'provider' }, async () => {
      const { account } = await withProvider(connection, (session) => session.test());
      return { value: account, detail: account };
    });
    await runHop(test, { name: 'packages', vendor, side: 'provider' }, async () => {
      const packages = await withProvider(connection, (session) => readPackages(connection, session));
      return { value: packages, detail: String(packages.length) };
    });
  }
  await runHop(test, { name: 'card', vendor: ats.manifest.label, side: 'ats' }, async () => ({
    value: await connection.ats.test(),
  }));
  await endTest(test);
  return true;
}

async function takeUp(test: TestKey): Promise<'mine' | 'busy' | 'over'> {
  return withTenant(test.tenantId, async (tx) => {
    await tx.$queryRaw`SELECT id FROM self_test WHERE id = ${test.id}::uuid FOR UPDATE`;
    const row = await tx.selfTest.findUnique({ where: { id: test.id }, select: { hops: true, endedAt: true } });
    if (!row || row.endedAt) return 'over';
    const hops = readHops(row.hops);
    const taken = hops.find(({ name }) => name === 'engine')?.endedAt;
    if (taken && Date.now() - Date.parse(taken) < takeOverMs) return 'busy';
    const now = new Date().toISOString();
    // From the moment it was stored; the relay's own waiting is part of this hop.
    const arrived = await tx.inboundEvent.findFirst({
      where: { vendorEventId: test.id, connectionId: test.connectionId },
      select: { receivedAt: true },
    });
    const startedAt = (arrived?.receivedAt ?? new Date()).toISOString();
    const changed = hops.map((hop) =>
      hop.name === 'engine' ? { ...hop, startedAt, endedAt: now, problem: null } : hop,
    );
    await tx.selfTest.update({ where: { id: test.id }, data: { hops: changed }, select: { id: true } });
    return 'mine';
  });
}

async function rehearse(test: TestKey, connection: OpenConnection, packageId: string): Promise<void> {
  const { label } = connection.opened.provider.manifest;
  const at = { vendor: label, side: 'provider' } as const;
  const candidate = madeUpCandidate(test.id);
  const providerRef = await runHop(test, { ...at, name: 'invite' }, async () => {
    const value = await withProvider(connection, async (session) => {
      const open = (await session.findOpen(candidate.email)).find(({ correlationKey }) => correlationKey === test.id);
      return (
        open?.providerRef ??
        (await session.invite({ correlationKey: test.id, packageId, candidate, rehearsal: true })).providerRef
      );
    });
    return { value };
  });
  if (providerRef) {
    await runHop(test, { ...at, name: 'read' }, async () => ({
      value: await withProvider(connection, (session) => session.read(providerRef)),
    }));
  }
  await withdraw(test, connection, providerRef);
}

/** Always tried: a made-up candidate must not stay open at the provider, though its invitation may have failed half-way. */
async function withdraw(test: TestKey, connection: OpenConnection, known: string | undefined): Promise<void> {
  const candidate = madeUpCandidate(test.id);
  const refs = known ? [known] : await lookFor(connection, candidate.email);
  if (refs.length === 0) return;
  await beginHop(test, 'archive');
  try {
    for (const ref of refs) await withProvider(connection, (session) => session.archive(ref));
    await passHop(test, 'archive');
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    const vendor = connection.opened.provider.manifest.label;
    await failHop(test, 'archive', { code: 'left_open', params: { vendor, name: candidate.email } });
  }
}

async function lookFor(connection: OpenConnection, email: string): Promise<string[]> {
  try {
    return (await withProvider(connection, (session) => session.findOpen(email))).map(({ providerRef }) => providerRef);
  } catch (error) {
    // The invitation failed, and said why; nothing more is known.
    if (error instanceof ConnectorError) return [];
    throw error;
  }
}
