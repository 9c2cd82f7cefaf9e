import { ConnectorError } from '@/connectors/kit/errors';
import { withProvider, type OpenConnection } from '@/lib/connections/session';
import { withTenant } from '@/lib/db/client';
import type { AttemptRow, LoadedCheck } from '../load';
import { addEntries } from '../record';
import { attemptFailed } from './fail';

/** What is to be withdrawn at the provider before anything else is sent. */
export function toArchive(check: LoadedCheck, now: Date): AttemptRow | undefined {
  const ended = check.attempt.find((attempt) => attempt.archiveDue && attempt.nextTryAt <= now);
  const { live } = check;
  const blocked = live && live.replaces.length > 0 && live.nextTryAt <= now ? live : undefined;
  return ended ?? blocked;
}

/** Withdraws one open check at the provider: an earlier attempt of this one, or one that stands in its way. */
export async function archive(check: LoadedCheck, connection: OpenConnection): Promise<void> {
  const attempt = toArchive(check, new Date());
  if (!attempt) return;
  const blocker = attempt.archiveDue ? undefined : attempt.replaces[0];
  try {
    await withProvider(connection, async (session) => {
      const providerRef = blocker ?? attempt.providerRef ?? (await findSent(attempt, session));
      if (providerRef) await session.archive(providerRef).catch(ignoreGone);
    });
    await withTenant(check.tenantId, async (tx) => {
      await tx.attempt.update({
        where: { id: attempt.id },
        data: blocker ? { replaces: attempt.replaces.slice(1), tries: 0 } : { archiveDue: false, tries: 0 },
        select: { id: true },
      });
      await addEntries(tx, check, attempt.number, [
        { kind: 'archived', actor: 'provider', params: { provider: connection.opened.provider.manifest.label } },
      ]);
      // Where the withdrawn check is one of ours, it finds out by reading.
      if (blocker) {
        await tx.$executeRaw`UPDATE "check" SET read_at = now(), due_at = now()
          WHERE id IN (SELECT check_id FROM attempt WHERE connection_id = ${connection.id}::uuid AND provider_ref = ${blocker} AND live)`;
      }
    });
  } catch (error) {
    await attemptFailed(check, attempt, connection, error);
  }
}

/** An attempt that was stopped while it was being sent may have got through. */
async function findSent(
  attempt: AttemptRow,
  session: { findOpen(email: string): Promise<{ providerRef: string; correlationKey?: string }[]> },
) {
  const open = await session.findOpen(attempt.email);
  return open.find(({ correlationKey }) => correlationKey === attempt.id)?.providerRef;
}

function ignoreGone(error: unknown): void {
  if (!(error instanceof ConnectorError) || error.kind !== 'not_found') throw error;
}
