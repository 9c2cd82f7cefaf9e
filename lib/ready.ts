import { readMigrations } from '@/lib/db/migrate';
import { systemDb } from '@/lib/db/client';
import { env } from '@/lib/env';

export type Part = 'database' | 'migrations' | 'engine';
export interface Readiness {
  ready: boolean;
  /** For each part `ok`, or a sentence that says what to do. */
  parts: Record<Part, string>;
}

/** Asks each part that the app cannot do its work without. */
export async function readiness(): Promise<Readiness> {
  const [database, migrations, engine] = await Promise.all([
    probe(() => systemDb().$queryRaw`SELECT 1`, 'Postgres does not answer at DATABASE_URL.'),
    probe(missingMigrations, 'Migrations are missing: start the app with `npm start`, or run `prisma migrate deploy`.'),
    probe(engineHealth, 'The Inngest server does not answer at INNGEST_BASE_URL. Deliveries are taken and wait.'),
  ]);
  const parts = { database, migrations, engine };
  return { ready: Object.values(parts).every((part) => part === 'ok'), parts };
}

async function probe(work: () => Promise<unknown>, sentence: string): Promise<string> {
  try {
    await work();
    return 'ok';
  } catch {
    return sentence;
  }
}

async function missingMigrations(): Promise<void> {
  const rows = await systemDb().$queryRaw<{ name: string }[]>`SELECT name FROM checkbridge_applied_migrations()`;
  const applied = new Set(rows.map(({ name }) => name));
  const missing = (await readMigrations()).filter(({ name }) => !applied.has(name));
  if (missing.length > 0) throw new Error(`${missing.length} migrations missing`);
}

async function engineHealth(): Promise<void> {
  const response = await fetch(new URL('/health', env().INNGEST_BASE_URL ?? 'https://api.inngest.com'), {
    signal: AbortSignal.timeout(3_000),
  });
  if (!response.ok) throw new Error(`engine answered ${response.status}`);
}
