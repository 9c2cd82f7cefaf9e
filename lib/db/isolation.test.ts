import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@/lib/testing/database';
import { systemDb, withTenant } from './client';

const database = testDatabase();
const tenants = [randomUUID(), randomUUID()] as const;
const [mine, theirs] = tenants;
const connections = { [mine]: randomUUID(), [theirs]: randomUUID() };
const checks = { [mine]: randomUUID(), [theirs]: randomUUID() };

/** All tables that hold a tenant's rows, as the schema has them: a new one is tested without being named here. */
async function tenantTables(): Promise<string[]> {
  const rows = await systemDb().$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.columns WHERE column_name = 'tenant_id' AND table_schema = current_schema()`;
  return rows.map(({ name }) => name);
}

beforeAll(async () => {
  const db = systemDb();
  const listing = await db.listing.create({ data: { slug: 'l', ats: 'a', provider: 'p', settings: 's' } });
  const user = await db.user.create({ data: { email: 'both@example.com' } });
  for (const tenantId of tenants) {
    await db.tenant.create({ data: { id: tenantId, name: tenantId } });
    const connectionId = connections[tenantId] ?? '';
    const checkId = checks[tenantId] ?? '';
    await db.connection.create({
      data: { id: connectionId, listingId: listing.id, tenantId, atsIdentity: tenantId, atsCredentials: 'x' },
    });
    await db.membership.create({ data: { userId: user.id, tenantId, role: 'admin' } });
    await db.package.create({ data: { tenantId, connectionId, externalId: '1', name: 'One' } });
    await db.consentState.create({
      data: { state: tenantId, connectionId, tenantId, userId: user.id, expires: new Date() },
    });
    await db.check.create({
      data: {
        id: checkId,
        tenantId,
        connectionId,
        orderKey: 'o',
        ref: {},
        candidateAtsId: '1',
        firstName: 'A',
        lastName: 'B',
        email: 'a@example.com',
        packageId: '1',
        packageName: 'One',
        requestId: 'r',
        reportToken: tenantId,
        attempt: { create: { tenantId, connectionId, number: 1, email: 'a@example.com' } },
        writeBack: { create: { tenantId, version: 1 } },
        resultVersion: { create: { tenantId, number: 1, state: 'sent', received: 0, required: 1 } },
        report: { create: { tenantId, token: `t${tenantId}`, externalId: '1', title: 'R' } },
        timeline: { create: { tenantId, attempt: 1, kind: 'ordered', actor: 'ats' } },
      },
    });
    await db.inboundEvent.create({
      data: {
        id: randomUUID(),
        source: 's',
        vendorEventId: tenantId,
        tenantId,
        headers: {},
        rawBody: 'x',
        answerStatus: 200,
        requestId: 'r',
      },
    });
    await db.auditEntry.create({ data: { tenantId, actor: 'a', action: 'b', subject: 'c' } });
    await db.selfTest.create({ data: { id: randomUUID(), tenantId, connectionId } });
  }
});

describe('a tenant sees its own rows and no others', () => {
  it('in every table that has tenants', async () => {
    const tables = await tenantTables();
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) {
      const owners = await withTenant(mine, (tx) =>
        tx.$queryRawUnsafe<{ tenant_id: string }[]>(`SELECT DISTINCT tenant_id::text FROM "${table}"`),
      );
      expect(owners, table).toEqual([{ tenant_id: mine }]);
    }
  });

  it('cannot change or make rows of another', async () => {
    const changed = await withTenant(mine, (tx) =>
      tx.check.updateMany({ where: { id: checks[theirs] }, data: { firstName: 'taken' } }),
    );
    expect(changed.count).toBe(0);
    await expect(
      withTenant(mine, (tx) =>
        tx.auditEntry.create({ data: { tenantId: theirs, actor: 'a', action: 'b', subject: 'c' } }),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('sees nothing where no tenant was named', async () => {
    const client = new Client({ connectionString: database.url(), options: '-c role=checkbridge_tenant' });
    await client.connect();
    const { rows } = await client.query('SELECT count(*)::int AS n FROM "check"');
    await client.end();
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('runs under roles that cannot bypass the policies', async () => {
    const roles = await systemDb().$queryRaw<{ rolname: string; bypass: boolean }[]>`
      SELECT rolname::text, (rolsuper OR rolbypassrls) AS bypass FROM pg_roles WHERE rolname LIKE 'checkbridge%' ORDER BY 1`;
    expect(roles).toEqual([
      { rolname: 'checkbridge_system', bypass: false },
      { rolname: 'checkbridge_tenant', bypass: false },
    ]);
    const [current] = await systemDb().$queryRaw<{ role: string }[]>`SELECT current_user::text AS role`;
    expect(current).toEqual({ role: 'checkbridge_system' });
  });
});

describe('the timeline and the audit log', () => {
  it.each(['timeline_entry', 'audit_entry'])('%s takes additions only, from anybody', async (table) => {
    const owner = new Client({ connectionString: database.url() });
    await owner.connect();
    await expect(owner.query(`UPDATE ${table} SET actor = 'x'`)).rejects.toThrow(/append-only/);
    await expect(owner.query(`DELETE FROM ${table}`)).rejects.toThrow(/append-only/);
    await owner.end();
    await expect(systemDb().$executeRawUnsafe(`UPDATE ${table} SET actor = 'x'`)).rejects.toThrow(/permission denied/);
  });
});

describe('the keys that hold when code does not', () => {
  it('allows one live attempt a check', async () => {
    const attempt = {
      tenantId: mine,
      connectionId: connections[mine] ?? '',
      checkId: checks[mine] ?? '',
      email: 'a@example.com',
      number: 2,
    };
    await expect(withTenant(mine, (tx) => tx.attempt.create({ data: attempt }))).rejects.toThrow(/Unique constraint/);
  });

  it('allows one check an order', async () => {
    const order = {
      tenantId: mine,
      connectionId: connections[mine] ?? '',
      orderKey: 'o',
      ref: {},
      candidateAtsId: '1',
      firstName: 'A',
      lastName: 'B',
      email: 'a@example.com',
      packageId: '1',
      packageName: 'One',
      requestId: 'r',
      reportToken: 'other',
    };
    await expect(withTenant(mine, (tx) => tx.check.create({ data: order }))).rejects.toThrow(/Unique constraint/);
  });
});
