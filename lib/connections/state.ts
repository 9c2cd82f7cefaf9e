import { withTenant } from '@/lib/db/client';
import { UserError } from '@/lib/errors';
import { connectionWords } from './connection-words';
import { accountUsable } from './create';
import { listingColumns, openListing } from './listing';
import { unsealJson } from '@/lib/crypto';

/** What a person may set; `broken` and `pending` come of themselves. */
export type ChosenState = 'active' | 'paused' | 'deactivated';

/**
 * Pauses, resumes or disconnects. Checks that run already go on: only new orders are refused.
 * @throws UserError when there is no such connection, or it is to be active without a usable account
 */
export async function setConnectionState(
  tenantId: string,
  id: string,
  state: ChosenState,
  actor: string,
): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    const row = await tx.connection.findUnique({
      where: { id },
      select: { state: true, providerCredentials: true, listing: { select: listingColumns } },
    });
    if (!row) throw new UserError(connectionWords('noConnection'));
    if (row.state === state) return;
    const opened = openListing(row.listing);
    const account =
      row.providerCredentials &&
      unsealJson(row.providerCredentials, { purpose: 'provider-credentials', owner: tenantId });
    if (state === 'active' && !(account && accountUsable(opened, account))) {
      throw new UserError(connectionWords('notUsable', { provider: opened.provider.manifest.label }));
    }
    await tx.connection.update({
      where: { id },
      data: { state, ...(state === 'active' ? { problem: null } : {}) },
      select: { id: true },
    });
    await tx.auditEntry.create({
      data: { tenantId, actor, action: `connection.${state}`, subject: id },
      select: { id: true },
    });
  });
}
