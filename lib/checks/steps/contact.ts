import { ConnectorError } from '@/connectors/kit/errors';
import { withProvider, type OpenConnection } from '@/lib/connections/session';
import { withTenant } from '@/lib/db/client';
import { nextTryAt } from '../backoff';
import type { LoadedCheck } from '../load';
import { addEntries, recordChange } from '../record';
import { attemptFailed } from './fail';

/**
 * Has the provider mail the candidate: the first time where the account does not by itself, or once more on request.
 * The order is taken back before the call: after a lost answer a read tells whether the mail went out, and a mail that
 * was asked for twice is worse than one that a recruiter asks for again.
 */
export async function contact(check: LoadedCheck, connection: OpenConnection): Promise<void> {
  const attempt = check.live;
  if (!attempt?.providerRef) return;
  const { providerRef } = attempt;
  const provider = connection.opened.provider.manifest.label;
  await withTenant(check.tenantId, (tx) =>
    tx.check.update({ where: { id: check.id }, data: { contactDue: false }, select: { id: true } }),
  );
  try {
    await withProvider(connection, (session) => session.contact(providerRef));
    await withTenant(check.tenantId, async (tx) => {
      await tx.attempt.update({ where: { id: attempt.id }, data: { contacted: true }, select: { id: true } });
      await recordChange(tx, check, attempt.number, {
        data: { readAt: new Date() },
        entries: [{ kind: attempt.contacted ? 'resent' : 'contacted', actor: 'provider', params: { provider } }],
        visible: false,
      });
    });
  } catch (error) {
    if (error instanceof ConnectorError && error.kind === 'rejected' && attempt.contacted)
      return refused(check, attempt.number, provider);
    if (!(error instanceof ConnectorError) || !error.passing) return attemptFailed(check, attempt, connection, error);
    await withTenant(check.tenantId, async (tx) => {
      await tx.check.update({
        where: { id: check.id },
        data: { readAt: nextTryAt(attempt.tries + 1, error) },
        select: { id: true },
      });
      await tx.attempt.update({ where: { id: attempt.id }, data: { tries: { increment: 1 } }, select: { id: true } });
      await addEntries(tx, check, attempt.number, [{ kind: 'waiting', actor: 'system', params: { provider } }]);
    });
  }
}

/** A mail that the provider will not send again (the candidate has answered, say) takes nothing from the check. */
async function refused(check: LoadedCheck, attempt: number, provider: string): Promise<void> {
  await withTenant(check.tenantId, (tx) =>
    recordChange(tx, check, attempt, {
      data: { readAt: new Date() },
      entries: [{ kind: 'resend_refused', actor: 'provider', params: { provider } }],
      visible: false,
    }),
  );
}
