import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/prisma/generated/client';

export interface Entry {
  /** A key of messages/…/timeline.json. */
  kind: string;
  /** `ats`, `provider`, `system`, or a member's e-mail address. */
  actor: string;
  params?: Record<string, string | number>;
}

export interface Change {
  data: Prisma.CheckUncheckedUpdateInput;
  entries: readonly Entry[];
  /** True when the card must show it: then a new version is made, with its write-back. */
  visible: boolean;
}

/** The only place where a check changes after its creation: state, timeline and write-back in one transaction. */
export async function recordChange(
  tx: Transaction,
  check: { id: string; tenantId: string },
  attempt: number,
  change: Change,
): Promise<void> {
  const { version } = await tx.check.update({
    where: { id: check.id },
    data: { ...change.data, ...(change.visible ? { version: { increment: 1 } } : {}) },
    select: { version: true },
  });
  if (change.visible) await tx.writeBack.create({ data: { tenantId: check.tenantId, checkId: check.id, version } });
  await addEntries(tx, check, attempt, change.entries);
}

export async function addEntries(
  tx: Transaction,
  check: { id: string; tenantId: string },
  attempt: number,
  entries: readonly Entry[],
): Promise<void> {
  for (const { kind, actor, params } of entries) {
    await tx.timelineEntry.create({
      data: { tenantId: check.tenantId, checkId: check.id, attempt, kind, actor, params: params ?? {} },
    });
  }
}

/** Ends a worker's turn: works out when the check is due next and gives the lease back. */
export async function settle(tx: Transaction, checkId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "check" c SET lease_until = NULL, due_at = LEAST(
      c.read_at,
      CASE WHEN c.contact_due THEN now() END,
      (SELECT min(a.next_try_at) FROM attempt a
        WHERE a.check_id = c.id AND (a.archive_due OR (a.live AND a.state IN ('planned', 'sending')))),
      (SELECT min(w.next_try_at) FROM write_back w WHERE w.check_id = c.id AND w.next_try_at IS NOT NULL))
    WHERE c.id = ${checkId}::uuid`;
}
