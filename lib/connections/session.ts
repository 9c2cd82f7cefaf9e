import type { AtsConnection, ProviderConnector, ProviderSession } from '@/connectors/contract';
import { ConnectorError } from '@/connectors/kit/errors';
import { sealJson, unsealJson } from '@/lib/crypto';
import { withTenant, type Transaction } from '@/lib/db/client';
import { vendorContext } from './context';
import { listingColumns, openListing, type OpenListing } from './listing';

/** A connection with its listing opened. Credentials stay sealed until a call needs them. */
export interface OpenConnection {
  id: string;
  tenantId: string;
  companyName: string;
  state: 'pending' | 'active' | 'broken' | 'paused' | 'deactivated';
  opened: OpenListing;
  ats: AtsConnection;
}

/** @throws Error when the tenant has no such connection */
export async function openConnection(tenantId: string, id: string): Promise<OpenConnection> {
  const row = await withTenant(tenantId, (tx) =>
    tx.connection.findUniqueOrThrow({
      where: { id },
      select: {
        id: true,
        tenantId: true,
        companyName: true,
        state: true,
        atsCredentials: true,
        listing: { select: listingColumns },
      },
    }),
  );
  const opened = openListing(row.listing);
  const credentials = unsealJson(row.atsCredentials, { purpose: 'ats-credentials', owner: row.tenantId });
  return {
    id: row.id,
    tenantId: row.tenantId,
    companyName: row.companyName,
    state: row.state,
    opened,
    ats: opened.listing.connection(credentials),
  };
}

/**
 * Runs `work` with a session at the connection's provider. A stale token is refreshed first, and once more when the
 * provider refuses a token that looked fresh.
 * @throws ConnectorError
 */
export async function withProvider<T>(
  connection: OpenConnection,
  work: (session: ProviderSession) => Promise<T>,
): Promise<T> {
  const { provider } = connection.opened;
  const context = vendorContext(provider.manifest.apiRoot);
  const credentials = await usableCredentials(connection, provider, undefined);
  try {
    return await work(provider.open(credentials, context));
  } catch (error) {
    if (!provider.consent || !(error instanceof ConnectorError) || error.kind !== 'unauthorized') throw error;
    return work(provider.open(await usableCredentials(connection, provider, credentials), context));
  }
}

/**
 * @param refused credentials that the provider just refused: refreshed unless somebody else did meanwhile
 * @throws ConnectorError unauthorized when there is no account or its consent is gone
 */
async function usableCredentials(
  connection: OpenConnection,
  provider: ProviderConnector,
  refused: unknown,
): Promise<unknown> {
  const consent = provider.consent?.(vendorContext(provider.manifest.apiRoot));
  const current = await withTenant(connection.tenantId, (tx) => readProviderCredentials(tx, connection, false));
  const mustRefresh = (credentials: unknown) =>
    consent?.stale(credentials) || (refused !== undefined && sameJson(credentials, refused));
  if (!consent || !mustRefresh(current)) return current;
  // Refresh tokens rotate: the row lock lets one worker refresh, and the others find what it stored.
  return withTenant(connection.tenantId, async (tx) => {
    const latest = await readProviderCredentials(tx, connection, true);
    if (!mustRefresh(latest)) return latest;
    const refreshed = await consent.refresh(latest);
    await tx.connection.update({
      where: { id: connection.id },
      data: {
        providerCredentials: sealJson(refreshed, { purpose: 'provider-credentials', owner: connection.tenantId }),
      },
      select: { id: true },
    });
    return refreshed;
  });
}

async function readProviderCredentials(
  tx: Transaction,
  connection: { id: string; tenantId: string },
  lock: boolean,
): Promise<unknown> {
  if (lock) await tx.$queryRaw`SELECT id FROM connection WHERE id = ${connection.id}::uuid FOR UPDATE`;
  const row = await tx.connection.findUniqueOrThrow({
    where: { id: connection.id },
    select: { providerCredentials: true },
  });
  if (!row.providerCredentials) throw new ConnectorError('unauthorized', 'no provider account is connected');
  return unsealJson(row.providerCredentials, { purpose: 'provider-credentials', owner: connection.tenantId });
}

const sameJson = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
