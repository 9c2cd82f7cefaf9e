import { systemDb } from '@/lib/db/client';

/** Rows that a relay took to hand over. Left undone, they come up again after their wait. */
export interface ClaimedEvent {
  id: string;
  connectionId: string;
  tries: number;
}

const batch = 200;
/** A delivery that failed so often will not be worked off by trying again. */
const deadAfterTries = 40;

/** Takes stored deliveries that are due; each comes up again later unless it is done by then. */
export async function claimInbound(): Promise<ClaimedEvent[]> {
  const rows = await systemDb().$queryRaw<{ id: string; connection_id: string; tries: number }[]>`
    UPDATE inbound_event SET tries = tries + 1, next_try_at = now() + make_interval(secs => LEAST(25 * (tries + 1), 600))
    WHERE id IN (SELECT id FROM inbound_event WHERE next_try_at <= now() ORDER BY next_try_at LIMIT ${batch} FOR UPDATE SKIP LOCKED)
    RETURNING id, connection_id, tries`;
  return rows.map(({ id, connection_id, tries }) => ({ id, connectionId: connection_id, tries }));
}

/** The engine did not take them: they do not count as tried, and come up again soon. */
export async function releaseInbound(ids: readonly string[]): Promise<void> {
  await systemDb().$executeRaw`UPDATE inbound_event SET tries = tries - 1, next_try_at = now() + interval '3 seconds'
    WHERE id = ANY(${[...ids]}::uuid[]) AND done_at IS NULL`;
}

/** Sets aside what was tried too often, for an operator to look at. @returns how many */
export async function buryInbound(): Promise<number> {
  return systemDb()
    .$executeRaw`UPDATE inbound_event SET state = 'dead', next_try_at = NULL WHERE next_try_at IS NOT NULL AND tries >= ${deadAfterTries}`;
}
