import type { ProviderSnapshot } from '@/connectors/contract';
import { ConnectorError } from '@/connectors/kit/errors';
import { withProvider, type OpenConnection } from '@/lib/connections/session';
import { randomToken } from '@/lib/crypto';
import { withTenant, type Transaction } from '@/lib/db/client';
import { clearJson } from '@/lib/db/json';
import { log } from '@/lib/log';
import { nextReadAt, nextTryAt } from '../backoff';
import type { AttemptRow, LoadedCheck } from '../load';
import { isOpen } from '../machine';
import { observe } from '../observe';
import { recordChange } from '../record';
import { failCheck, markBroken, problemOf } from './fail';

/** Asks the provider where the check stands, and records what is new. */
export async function read(check: LoadedCheck, connection: OpenConnection): Promise<void> {
  const attempt = check.live;
  if (!attempt?.providerRef) return stopReading(check);
  const { providerRef } = attempt;
  try {
    const snapshot = await withProvider(connection, (session) => session.read(providerRef));
    await withTenant(check.tenantId, (tx) => record(tx, check, attempt, snapshot, connection));
  } catch (error) {
    await readFailed(check, connection, error);
  }
}

async function record(
  tx: Transaction,
  check: LoadedCheck,
  attempt: AttemptRow,
  snapshot: ProviderSnapshot,
  connection: OpenConnection,
) {
  const now = new Date();
  const seen = observe(check, snapshot, now);
  const open = isOpen(seen.state);
  const contacted = attempt.contacted || snapshot.contacted;
  if (contacted !== attempt.contacted)
    await tx.attempt.update({ where: { id: attempt.id }, data: { contacted }, select: { id: true } });
  for (const { id: externalId, title } of seen.newReports) {
    await tx.report.create({
      data: { tenantId: check.tenantId, checkId: check.id, externalId, title, token: randomToken() },
      select: { id: true },
    });
  }
  if (seen.news) await addResultVersion(tx, check, seen.state, snapshot);
  const withdrawnThere = seen.stateChanged && seen.state === 'cancelled';
  await recordChange(tx, check, attempt.number, {
    data: {
      state: seen.state,
      stateSince: seen.stateChanged ? now : check.stateSince,
      overdue: seen.overdue,
      needsYou: seen.needsYou,
      received: snapshot.received,
      required: snapshot.required,
      parties: snapshot.parties.map((party) => ({ ...party })),
      providerUrl: snapshot.url ?? '',
      lastConfirmedAt: now,
      lastNewsAt: seen.news ? now : check.lastNewsAt,
      readTries: 0,
      readAt: open ? nextRead(check, attempt, now) : null,
      contactDue: open && !contacted && seen.state !== 'in_progress',
      problem: withdrawnThere
        ? { code: 'cancelled_by', params: { name: connection.opened.provider.manifest.label } }
        : open
          ? clearJson
          : undefined,
    },
    entries: seen.entries,
    visible: seen.visible,
  });
}

/** The day on which it becomes overdue is read, too. */
function nextRead(check: LoadedCheck, attempt: AttemptRow, now: Date): Date {
  const usual = nextReadAt(attempt.sentAt ?? now, now);
  return check.expectedBy && check.expectedBy > now && check.expectedBy < usual ? check.expectedBy : usual;
}

async function addResultVersion(
  tx: Transaction,
  check: LoadedCheck,
  state: LoadedCheck['state'],
  { received, required }: ProviderSnapshot,
) {
  const number = (await tx.resultVersion.count({ where: { checkId: check.id } })) + 1;
  await tx.resultVersion.create({
    data: { tenantId: check.tenantId, checkId: check.id, number, state, received, required },
    select: { id: true },
  });
}

async function stopReading(check: LoadedCheck): Promise<void> {
  await withTenant(check.tenantId, (tx) =>
    tx.check.update({ where: { id: check.id }, data: { readAt: null }, select: { id: true } }),
  );
}

async function readFailed(check: LoadedCheck, connection: OpenConnection, error: unknown): Promise<void> {
  if (!(error instanceof ConnectorError)) throw error;
  log.warn({ requestId: check.requestId, checkId: check.id, error }, 'reading the check failed');
  const problem = problemOf(error, connection.opened.provider.manifest.label);
  await withTenant(check.tenantId, async (tx) => {
    if (error.kind === 'not_found' && problem && isOpen(check.state)) return failCheck(tx, check, problem);
    if (error.kind === 'unauthorized') await markBroken(tx, connection);
    const tries = check.readTries + 1;
    // A check that is under way stays where it is while we cannot look; the connection says why, and reconnecting reads it.
    await tx.check.update({
      where: { id: check.id },
      data: {
        readTries: tries,
        readAt: nextTryAt(error.passing ? tries : tries + 6, error),
        needsYou: error.kind === 'unauthorized' || undefined,
      },
      select: { id: true },
    });
  });
}
