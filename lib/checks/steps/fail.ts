import { ConnectorError } from '@/connectors/kit/errors';
import type { OpenConnection } from '@/lib/connections/session';
import { withTenant, type Transaction } from '@/lib/db/client';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { nextTryAt } from '../backoff';
import type { AttemptRow, LoadedCheck } from '../load';
import { moveCheck } from '../machine';
import { problemSentence, type Problem } from '../problem';
import { addEntries, recordChange } from '../record';

/** How long a passing fault may last before a recruiter is told. */
const giveUpAfterMs = 24 * 3_600_000;

/** Ends the check with a sentence, and its live attempt with it. */
export async function failCheck(tx: Transaction, check: LoadedCheck, problem: Problem): Promise<void> {
  if (check.live)
    await tx.attempt.update({
      where: { id: check.live.id },
      data: { live: false, state: 'ended' },
      select: { id: true },
    });
  const { state } = moveCheck(check.state, { kind: 'failed' });
  await recordChange(tx, check, check.attemptNumber, {
    data: {
      state,
      stateSince: new Date(),
      problem: { code: problem.code, params: { ...problem.params } },
      needsYou: true,
      overdue: false,
      readAt: null,
      contactDue: false,
    },
    entries: [{ kind: 'failed', actor: 'system', params: { sentence: problemSentence(problem) } }],
    visible: true,
  });
}

/** The one table from a vendor's error to what a recruiter reads. Undefined: it may pass by itself. */
export function problemOf(error: ConnectorError, provider: string): Problem | undefined {
  if (error.passing) return undefined;
  switch (error.kind) {
    case 'unauthorized':
      return { code: 'provider_refused_key', params: { provider, link: `${env().APP_URL}/connections` } };
    case 'not_found':
      return { code: 'provider_gone', params: { provider } };
    default:
      return { code: 'provider_rejected', params: { provider, reason: error.detail.sentence ?? 'it gave no reason.' } };
  }
}

/** The provider no longer lets us in: the connection says so until somebody reconnects it. */
export async function markBroken(tx: Transaction, connection: OpenConnection): Promise<void> {
  await tx.connection.updateMany({
    where: { id: connection.id, state: 'active' },
    data: { state: 'broken', problem: 'provider_refused_key' },
  });
}

/** Sorts a failed call on an attempt: later again, or stopped with a sentence. */
export async function attemptFailed(
  check: LoadedCheck,
  attempt: AttemptRow,
  connection: OpenConnection,
  error: unknown,
): Promise<void> {
  if (!(error instanceof ConnectorError)) throw error;
  const provider = connection.opened.provider.manifest.label;
  log.warn({ requestId: check.requestId, checkId: check.id, error }, 'provider call failed');
  await withTenant(check.tenantId, async (tx) => {
    const problem = problemOf(error, provider) ?? expired(attempt, provider);
    if (error.kind === 'unauthorized') await markBroken(tx, connection);
    if (problem && attempt.live) return failCheck(tx, check, problem);
    const tries = attempt.tries + 1;
    await tx.attempt.update({
      where: { id: attempt.id },
      data: { tries, nextTryAt: nextTryAt(tries, error) },
      select: { id: true },
    });
    if (tries === 1)
      await addEntries(tx, check, attempt.number, [{ kind: 'waiting', actor: 'system', params: { provider } }]);
  });
}

function expired(attempt: AttemptRow, provider: string): Problem | undefined {
  const tooLong = Date.now() - attempt.createdAt.getTime() > giveUpAfterMs;
  return tooLong && attempt.live ? { code: 'provider_silent', params: { provider } } : undefined;
}
