import { openConnection, type OpenConnection } from '@/lib/connections/session';
import { systemDb, withTenant, type Transaction } from '@/lib/db/client';
import { log } from '@/lib/log';
import { loadCheck, type LoadedCheck } from './load';
import { settle } from './record';
import { archive, toArchive } from './steps/archive';
import { contact } from './steps/contact';
import { invite } from './steps/invite';
import { read } from './steps/read';
import { writeBack } from './steps/write-back';

/** One outside call a step; each is done once, and finds out by itself whether an earlier try got through. */
const steps = { archive, invite, contact, read, 'write-back': writeBack } satisfies Record<
  string,
  (check: LoadedCheck, connection: OpenConnection) => Promise<void>
>;
export type StepName = keyof typeof steps;

/** What is due now, in the order in which it matters. */
export async function planStep(tx: Transaction, check: LoadedCheck, now = new Date()): Promise<StepName | undefined> {
  const { live, readAt, contactDue } = check;
  if (toArchive(check, now)) return 'archive';
  const unsent = live && (live.state === 'planned' || live.state === 'sending');
  const withdrawing = check.attempt.some(({ archiveDue }) => archiveDue);
  if (unsent && live.nextTryAt <= now && live.replaces.length === 0 && !withdrawing) return 'invite';
  if (live?.state === 'sent' && contactDue) return 'contact';
  if (readAt && readAt <= now) return 'read';
  const undone = await tx.writeBack.count({ where: { checkId: check.id, nextTryAt: { lte: now } } });
  return undone > 0 ? 'write-back' : undefined;
}

/** Longer than any step takes with its time-outs, short enough that a killed worker's check is soon another's. */
const leaseSeconds = 30;

/**
 * Does the next thing that is due for a check. Postgres decides what that is, so that it does not matter who asks, how
 * often, or what an engine remembers.
 * @returns what was done; undefined when nothing is due now or another worker has the check
 */
export async function driveCheck(checkId: string): Promise<StepName | undefined> {
  const claimed = await systemDb().$queryRaw<{ tenant_id: string; connection_id: string }[]>`
    UPDATE "check" SET lease_until = now() + make_interval(secs => ${leaseSeconds})
    WHERE id = ${checkId}::uuid AND (lease_until IS NULL OR lease_until < now())
    RETURNING tenant_id, connection_id`;
  const claim = claimed[0];
  if (!claim) return undefined;
  const { check, step } = await withTenant(claim.tenant_id, async (tx) => {
    const loaded = await loadCheck(tx, checkId);
    return { check: loaded, step: await planStep(tx, loaded) };
  });
  if (step) await steps[step](check, await openConnection(claim.tenant_id, claim.connection_id));
  await withTenant(claim.tenant_id, (tx) => settle(tx, checkId));
  if (step) log.info({ requestId: check.requestId, checkId, step }, 'step done');
  return step;
}
