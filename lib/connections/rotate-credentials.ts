import { sealJson } from '@/lib/crypto';
import { withTenant } from '@/lib/db/client';
import { UserError } from '@/lib/errors';
import { connectionWords } from './connection-words';
import { accountUsable, parseCredentials } from './create';
import { listingColumns, openListing } from './listing';
import { reconnect } from './reconnect';

/**
 * Replaces a connection's credentials, checked as at its creation.
 * @returns the state afterwards: `active` when the account was the fault, `pending` when the provider asks for a new consent
 */
export async function rotateCredentials(
  tenantId: string,
  id: string,
  given: { ats?: unknown; provider?: unknown },
  actor: string,
): Promise<string> {
  const state = await withTenant(tenantId, async (tx) => {
    const row = await tx.connection.findUniqueOrThrow({
      where: { id },
      select: { state: true, atsIdentity: true, listing: { select: listingColumns } },
    });
    const opened = openListing(row.listing);
    const ats =
      given.ats === undefined ? undefined : parseCredentials(opened.ats.credentials, given.ats, opened.ats.manifest);
    const provider =
      given.provider === undefined
        ? undefined
        : parseCredentials(opened.provider.credentials, given.provider, opened.provider.manifest);
    if (ats !== undefined && opened.listing.connection(ats).identity !== row.atsIdentity) {
      throw new UserError(connectionWords('otherCompany', { ats: opened.ats.manifest.label }));
    }
    const usable = provider !== undefined && accountUsable(opened, provider);
    // A new account mends what the old one broke; a pause is somebody's will and stays.
    const mendable =
      provider !== undefined && (row.state === 'broken' || row.state === 'pending' || row.state === 'active');
    const { state } = await tx.connection.update({
      where: { id },
      data: {
        ...(ats === undefined
          ? {}
          : { atsCredentials: sealJson(ats, { purpose: 'ats-credentials', owner: tenantId }) }),
        ...(provider === undefined
          ? {}
          : { providerCredentials: sealJson(provider, { purpose: 'provider-credentials', owner: tenantId }) }),
        ...(mendable ? { state: usable ? 'active' : 'pending', problem: null } : {}),
      },
      select: { state: true },
    });
    await tx.auditEntry.create({
      data: { tenantId, actor, action: 'connection.rotated', subject: id },
      select: { id: true },
    });
    return state;
  });
  // What had stopped for want of a key goes out.
  if (given.provider !== undefined && state === 'active') await reconnect(tenantId, id, actor);
  return state;
}
