import { z } from 'zod';
import { withTenant } from '@/lib/db/client';
import { hopProblemOf, storedHop, type HopName, type HopProblem, type StoredHop } from './hop';

export interface TestKey {
  tenantId: string;
  connectionId: string;
  /** Also the vendor's id of its delivery, and our correlation key at the provider. */
  id: string;
}

export const readHops = (stored: unknown): StoredHop[] => z.array(storedHop).catch([]).parse(stored);

export const emptyHop = (name: HopName): StoredHop => ({
  name,
  startedAt: null,
  endedAt: null,
  problem: null,
  detail: '',
});

/** Our address, the engine, the provider and the ATS each have hops; two of them may report at once, hence the lock. */
export async function changeHop(test: TestKey, name: HopName, change: Partial<StoredHop>): Promise<void> {
  await withTenant(test.tenantId, async (tx) => {
    await tx.$queryRaw`SELECT id FROM self_test WHERE id = ${test.id}::uuid FOR UPDATE`;
    const row = await tx.selfTest.findUnique({ where: { id: test.id }, select: { hops: true } });
    if (!row) return;
    const hops = readHops(row.hops).map((hop) => (hop.name === name ? { ...hop, ...change } : hop));
    await tx.selfTest.update({ where: { id: test.id }, data: { hops }, select: { id: true } });
  });
}

const now = () => new Date().toISOString();

export const beginHop = (test: TestKey, name: HopName) =>
  changeHop(test, name, { startedAt: now(), endedAt: null, problem: null });
export const passHop = (test: TestKey, name: HopName, detail = '') =>
  changeHop(test, name, { endedAt: now(), problem: null, detail });
export const failHop = (test: TestKey, name: HopName, problem: HopProblem) =>
  changeHop(test, name, { endedAt: now(), problem });

/** Runs one hop and writes down how it went. @returns what it gave; undefined when it failed */
export async function runHop<T>(
  test: TestKey,
  at: { name: HopName; vendor: string; side: 'ats' | 'provider' },
  work: () => Promise<{ value: T; detail?: string }>,
): Promise<T | undefined> {
  await beginHop(test, at.name);
  try {
    const { value, detail } = await work();
    await passHop(test, at.name, detail);
    return value;
  } catch (error) {
    await failHop(test, at.name, hopProblemOf(error, at.vendor, at.side));
    return undefined;
  }
}

export async function endTest(test: TestKey): Promise<void> {
  await withTenant(test.tenantId, (tx) =>
    tx.selfTest.updateMany({ where: { id: test.id, endedAt: null }, data: { endedAt: new Date() } }),
  );
}
