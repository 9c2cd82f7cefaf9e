import type { OpenCheck, ProviderSession } from '@/connectors/contract';
import { ConnectorError } from '@/connectors/kit/errors';
import { readPackages } from '@/lib/connections/packages';
import { withProvider, type OpenConnection } from '@/lib/connections/session';
import { withTenant } from '@/lib/db/client';
import { candidateName, type AttemptRow, type LoadedCheck } from '../load';
import type { Problem } from '../problem';
import { recordChange } from '../record';
import { attemptFailed, failCheck } from './fail';

/**
 * Sends the live attempt to the provider, once. Before it asks, it marks the attempt; when it finds the mark, an earlier
 * try may have got through, so it looks for the attempt's id at the provider before it asks again.
 */
export async function invite(check: LoadedCheck, connection: OpenConnection): Promise<void> {
  const attempt = check.live;
  if (!attempt) return;
  const mayHaveBeenSent = attempt.sendingAt !== null;
  await withTenant(check.tenantId, (tx) =>
    tx.attempt.update({
      where: { id: attempt.id },
      data: { state: 'sending', sendingAt: attempt.sendingAt ?? new Date() },
      select: { id: true },
    }),
  );
  try {
    const outcome = await withProvider(connection, (session) =>
      send(session, check, attempt, connection, mayHaveBeenSent),
    );
    await withTenant(check.tenantId, async (tx) => {
      if ('problem' in outcome) return failCheck(tx, check, outcome.problem);
      const now = new Date();
      await tx.attempt.update({
        where: { id: attempt.id },
        data: { state: 'sent', sentAt: now, providerRef: outcome.providerRef, tries: 0 },
        select: { id: true },
      });
      const expectedBy = new Date(now.getTime() + connection.opened.provider.manifest.expectedDays * 86_400_000);
      await recordChange(tx, check, attempt.number, {
        data: { readAt: now, expectedBy, lastNewsAt: now, packageName: outcome.packageName ?? check.packageName },
        entries: [
          { kind: 'invited', actor: 'provider', params: { provider: connection.opened.provider.manifest.label } },
        ],
        visible: false,
      });
      await tx.connection.updateMany({
        where: { id: connection.id, state: 'broken' },
        data: { state: 'active', problem: null },
      });
    });
  } catch (error) {
    await attemptFailed(check, attempt, connection, error);
  }
}

type Outcome = { providerRef: string; packageName?: string } | { problem: Problem };

async function send(
  session: ProviderSession,
  check: LoadedCheck,
  attempt: AttemptRow,
  connection: OpenConnection,
  mayHaveBeenSent: boolean,
): Promise<Outcome> {
  const open = await session.findOpen(attempt.email);
  const ours = open.find((other) => other.correlationKey === attempt.id);
  if (ours) return { providerRef: ours.providerRef };
  const blockers = open.filter((other) => other.packageId === undefined || other.packageId === check.packageId);
  if (blockers.length > 0) return { problem: alreadyOpen(check, blockers) };
  const packageName =
    check.packageName || (mayHaveBeenSent ? undefined : await nameOf(check.packageId, connection, session));
  if (packageName === null) {
    return {
      problem: {
        code: 'package_gone',
        params: { package: check.packageId, provider: connection.opened.provider.manifest.label },
      },
    };
  }
  try {
    const { providerRef } = await session.invite({
      correlationKey: attempt.id,
      packageId: check.packageId,
      candidate: {
        atsId: check.candidateAtsId,
        firstName: check.firstName,
        lastName: check.lastName,
        email: attempt.email,
        phone: check.phone,
      },
      jobTitle: check.jobTitle || undefined,
      recruiterEmail: check.recruiterEmail || undefined,
      rehearsal: false,
    });
    return { providerRef, packageName };
  } catch (error) {
    if (!(error instanceof ConnectorError) || error.kind !== 'rejected') throw error;
    // The provider may refuse a second check by a rule of its own; then the open one is what stands in the way.
    const since = await session.findOpen(attempt.email);
    if (since.length > 0) return { problem: alreadyOpen(check, since) };
    throw error;
  }
}

/** @returns the package's name; null when the provider says that there is none of this id; undefined when it offers no list */
async function nameOf(
  packageId: string,
  connection: OpenConnection,
  session: ProviderSession,
): Promise<string | null | undefined> {
  const packages = await readPackages(connection, session);
  if (packages.length === 0) return undefined;
  return packages.find(({ id }) => id === packageId)?.name ?? null;
}

function alreadyOpen(check: LoadedCheck, open: readonly OpenCheck[]): Problem {
  return {
    code: 'already_open',
    params: {
      name: check.firstName || candidateName(check),
      since: open[0]?.since ?? new Date().toISOString(),
      blockers: open.map(({ providerRef }) => providerRef),
      check: '',
    },
  };
}
