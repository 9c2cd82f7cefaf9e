import { randomUUID } from 'node:crypto';
import type { z, ZodType } from 'zod';
import type { FormField } from '@/connectors/contract';
import { sealJson } from '@/lib/crypto';
import { systemDb, withTenant } from '@/lib/db/client';
import { isUniqueViolation } from '@/lib/db/errors';
import { UserError } from '@/lib/errors';
import { connectionWords } from './connection-words';
import { vendorContext } from './context';
import { findListing, type OpenListing } from './listing';

export interface NewConnection {
  listingSlug: string;
  tenantId: string;
  atsCredentials: unknown;
  /** Left out while the admin has not given a provider account yet. */
  providerCredentials?: unknown;
  companyName?: string;
  /** Who does it, for the audit log. */
  actor?: string;
}

/**
 * Connects a tenant's company at the ATS with a listing. Active at once when the provider account can be used as given.
 * @throws UserError when something does not fit, naming the field, or when the company is connected already
 */
export async function createConnection(input: NewConnection): Promise<{ id: string }> {
  const opened = await findListing(input.listingSlug);
  if (!opened) throw new UserError(connectionWords('noListing', { slug: input.listingSlug }));
  const { tenantId } = input;
  if (!(await systemDb().tenant.findUnique({ where: { id: tenantId }, select: { id: true } })))
    throw new UserError(connectionWords('noTenant'));
  const atsCredentials = parseCredentials(opened.ats.credentials, input.atsCredentials, opened.ats.manifest);
  const providerCredentials =
    input.providerCredentials === undefined
      ? undefined
      : parseCredentials(opened.provider.credentials, input.providerCredentials, opened.provider.manifest);
  const { identity } = opened.listing.connection(atsCredentials);
  await refuseConnected(opened, identity, tenantId);
  const id = randomUUID();
  const usable = providerCredentials !== undefined && accountUsable(opened, providerCredentials);
  try {
    await withTenant(tenantId, async (tx) => {
      await tx.connection.create({
        data: {
          id,
          listingId: opened.id,
          tenantId,
          atsIdentity: identity,
          companyName: input.companyName ?? '',
          atsCredentials: sealJson(atsCredentials, { purpose: 'ats-credentials', owner: tenantId }),
          providerCredentials:
            providerCredentials === undefined
              ? null
              : sealJson(providerCredentials, { purpose: 'provider-credentials', owner: tenantId }),
          state: usable ? 'active' : 'pending',
        },
        select: { id: true },
      });
      await tx.auditEntry.create({
        data: { tenantId, actor: input.actor ?? 'operator', action: 'connection.created', subject: id },
        select: { id: true },
      });
    });
  } catch (error) {
    // Somebody else was a moment earlier.
    if (isUniqueViolation(error)) await refuseConnected(opened, identity, tenantId);
    throw error;
  }
  return { id };
}

/** True when the provider lets us in as things stand: by key alone, or because a consent was given. */
export function accountUsable(opened: OpenListing, credentials: unknown): boolean {
  const { provider } = opened;
  return provider.consent?.(vendorContext(provider.manifest.apiRoot)).given(credentials) ?? true;
}

/** @throws UserError that names the first field which does not fit, as the form calls it */
export function parseCredentials<T extends ZodType>(
  schema: T,
  given: unknown,
  manifest: { label: string; credentialFields: readonly FormField[] },
): z.output<T> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const name = String(parsed.error.issues[0]?.path[0] ?? '');
  const field = manifest.credentialFields.find((known) => known.name === name)?.label;
  const vendor = manifest.label;
  throw new UserError(
    field
      ? connectionWords('fieldWrong', { field, vendor, name })
      : connectionWords('credentialsUnreadable', { vendor }),
  );
}

async function refuseConnected(opened: OpenListing, identity: string, tenantId: string): Promise<void> {
  const known = await systemDb().connection.findUnique({
    where: { listingId_atsIdentity: { listingId: opened.id, atsIdentity: identity } },
    select: { tenantId: true, companyName: true },
  });
  if (!known) return;
  const values = { company: known.companyName || identity, provider: opened.provider.manifest.label };
  throw new UserError(connectionWords(known.tenantId === tenantId ? 'connectedHere' : 'connectedElsewhere', values));
}
