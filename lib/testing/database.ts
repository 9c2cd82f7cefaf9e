import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, inject, vi } from 'vitest';
import { closeDatabases } from '@/lib/db/client';
import { resetEnv } from '@/lib/env';
import { testEnvironment } from './environment';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A server with a migrated database to copy (scripts/testing/global-setup.ts). */
    postgresUrl: string;
    templateDatabase: string;
  }
}

/** Gives this test file a database of its own, made from the migrated template, and an environment that names it. */
export function testDatabase(more: Readonly<Record<string, string>> = {}): { url: () => string } {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const server = inject('postgresUrl');
  const url = `${server}/${name}`;
  const template = inject('templateDatabase');
  beforeAll(async () => {
    await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
    for (const [key, value] of Object.entries({ ...testEnvironment, DATABASE_URL: url, ...more }))
      vi.stubEnv(key, value);
    resetEnv();
  });
  afterAll(async () => {
    await closeDatabases();
    await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
  });
  return { url: () => url };
}

async function onServer(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: `${server}/postgres` });
  await client.connect();
  // Two files at once: a template may be copied by one at a time.
  await client.query('SELECT pg_advisory_lock(1)');
  await client.query(sql).finally(() => client.end());
}
