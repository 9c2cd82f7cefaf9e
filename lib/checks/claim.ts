import { systemDb } from '@/lib/db/client';

export interface DueCheck {
  id: string;
  connectionId: string;
}

const batch = 200;

/**
 * Takes checks that have been due for a moment and that nobody works on. The moment leaves room for the run that made
 * them due. Each comes up again later unless it was driven by then.
 */
export async function claimDueChecks(): Promise<DueCheck[]> {
  const rows = await systemDb().$queryRaw<{ id: string; connection_id: string }[]>`
    UPDATE "check" SET due_at = now() + interval '20 seconds'
    WHERE id IN (SELECT id FROM "check" WHERE due_at <= now() - interval '2 seconds' AND (lease_until IS NULL OR lease_until < now())
      ORDER BY due_at LIMIT ${batch} FOR UPDATE SKIP LOCKED)
    RETURNING id, connection_id`;
  return rows.map(({ id, connection_id }) => ({ id, connectionId: connection_id }));
}

/** The engine did not take them: they come up again at the next sweep. */
export async function releaseDueChecks(ids: readonly string[]): Promise<void> {
  await systemDb().$executeRaw`UPDATE "check" SET due_at = now() WHERE id = ANY(${[...ids]}::uuid[])`;
}
