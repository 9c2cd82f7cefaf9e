import type { Transaction } from '@/lib/db/client';
import type { LoadedCheck } from './load';
import { moveCheck } from './machine';
import { recordChange } from './record';

/**
 * Takes the live attempt out of play.
 * @param atProvider what reached the provider, or may have, is withdrawn there too
 */
export async function endLive(tx: Transaction, { live }: LoadedCheck, atProvider = true): Promise<void> {
  if (!live) return;
  const reached = live.state === 'sent' || live.state === 'sending';
  await tx.attempt.update({
    where: { id: live.id },
    data: { live: false, state: 'ended', archiveDue: atProvider && reached, nextTryAt: new Date(), tries: 0 },
    select: { id: true },
  });
}

export interface Withdrawal {
  /** As people read it: "cancelled by {name}". */
  name: string;
  /** As the timeline keeps it. */
  actor: string;
  /** False where the provider cannot take an open check back. */
  atProvider?: boolean;
}

/** Ends an open check because somebody no longer wants it. */
export async function withdraw(tx: Transaction, check: LoadedCheck, by: Withdrawal): Promise<void> {
  await endLive(tx, check, by.atProvider);
  await recordChange(tx, check, check.attemptNumber, {
    data: {
      state: moveCheck(check.state, { kind: 'cancelled' }).state,
      stateSince: new Date(),
      readAt: null,
      contactDue: false,
      overdue: false,
      needsYou: false,
      problem: { code: 'cancelled_by', params: { name: by.name } },
    },
    entries: [{ kind: 'cancel_requested', actor: by.actor }],
    visible: true,
  });
}
