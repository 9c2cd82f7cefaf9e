import type { CheckState } from '@/connectors/contract';

/** What can happen to a check's state. `reopened` is the only way out of an end, and is always recorded. */
export type CheckMove =
  | { kind: 'observed'; state: Exclude<CheckState, 'queued' | 'failed'> }
  | { kind: 'cancelled' }
  | { kind: 'failed' }
  | { kind: 'reopened' };

const ends: ReadonlySet<CheckState> = new Set(['completed', 'declined', 'expired', 'cancelled', 'failed']);
/** How far along an open check is: it never goes back. */
const progress: Partial<Record<CheckState, number>> = { queued: 0, sent: 1, in_progress: 2 };
/** Ends that a late answer of the provider may still turn into a result. */
const lateResult: ReadonlySet<CheckState> = new Set(['declined', 'expired']);

export const isEnd = (state: CheckState): boolean => ends.has(state);
export const isOpen = (state: CheckState): boolean => !ends.has(state);

/**
 * The check's state after a move. Pure.
 * @returns the new state (the same when the move changes nothing) and whether an end was left
 */
export function moveCheck(state: CheckState, move: CheckMove): { state: CheckState; reopened: boolean } {
  switch (move.kind) {
    case 'reopened':
      return { state: 'queued', reopened: isEnd(state) };
    case 'cancelled':
    case 'failed':
      return { state: isEnd(state) ? state : move.kind, reopened: false };
    case 'observed':
      return observe(state, move.state);
  }
}

function observe(state: CheckState, seen: CheckState): { state: CheckState; reopened: boolean } {
  if (isEnd(state)) {
    const late = lateResult.has(state) && seen === 'completed';
    return { state: late ? seen : state, reopened: late };
  }
  const goesBack = (progress[seen] ?? Infinity) < (progress[state] ?? 0);
  return { state: goesBack ? state : seen, reopened: false };
}
