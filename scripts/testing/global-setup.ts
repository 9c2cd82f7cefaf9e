import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { applyMigrations } from '@/lib/db/migrate';
import { openPostgres } from '../services/postgres';

/** Starts a real Postgres for this run, migrated once; each test file copies the database (lib/testing/database.ts). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'checkbridge-test-'));
  const postgres = await openPostgres(dataDir, '');
  await applyMigrations(postgres.databaseUrl);
  const { protocol, username, password, host, pathname } = new URL(postgres.databaseUrl);
  project.provide('postgresUrl', `${protocol}//${username}:${password}@${host}`);
  project.provide('templateDatabase', pathname.slice(1));
  return async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
