import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '@/lib/env';
import { PrismaClient, type Prisma } from '@/prisma/generated/client';

export type Transaction = Prisma.TransactionClient;

/** Ciphertext is asked for by name only. */
const omit = {
  listing: { settings: true },
  connection: { atsCredentials: true, providerCredentials: true },
  inboundEvent: { rawBody: true, event: true },
} as const;

function open(role: 'checkbridge_tenant' | 'checkbridge_system', max: number) {
  // The role is set as the connection opens, so that no query can run under the login role, which may bypass isolation.
  const adapter = new PrismaPg({
    connectionString: env().DATABASE_URL,
    options: `-c role=${role}`,
    max,
    application_name: role,
  });
  return new PrismaClient({ adapter, omit });
}

export type Database = ReturnType<typeof open>;
const store: { checkbridgeDatabases?: { tenant: Database; system: Database } } & typeof globalThis = globalThis;

function databases() {
  // Kept on globalThis: Next loads a module once for each bundle, and each would open its own connections.
  store.checkbridgeDatabases ??= { tenant: open('checkbridge_tenant', 12), system: open('checkbridge_system', 12) };
  return store.checkbridgeDatabases;
}

/** For deliveries, sweeps and operators, who cross tenants by their work. Everything a person sees goes through `withTenant`. */
export function systemDb(): Database {
  return databases().system;
}

/** Runs `work` in one transaction that sees this tenant's rows and no others: row-level security holds where code forgets. */
export async function withTenant<T>(tenantId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return databases().tenant.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('checkbridge.tenant_id', ${tenantId}, true)`;
      return work(tx);
    },
    { maxWait: 10_000, timeout: 20_000 },
  );
}

/** Closes all connections, so that a command can end. */
export async function closeDatabases(): Promise<void> {
  const open = store.checkbridgeDatabases;
  store.checkbridgeDatabases = undefined;
  await Promise.all([open?.tenant.$disconnect(), open?.system.$disconnect()]);
}
