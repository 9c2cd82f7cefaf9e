import { ConnectorError } from '@/connectors/kit/errors';
import { markBroken } from '@/lib/checks/steps/fail';
import { systemDb, withTenant } from '@/lib/db/client';
import { log } from '@/lib/log';
import { listingColumns, openListing } from './listing';
import { openConnection, withProvider } from './session';

/** Deliveries and webhooks are lost, and nobody tells who left: what can be asked for is asked for. */
export async function listingsToReconcile(): Promise<string[]> {
  return (await systemDb().listing.findMany({ select: { id: true } })).map(({ id }) => id);
}

export interface CompanyCounts {
  listed: number;
  left: number;
  back: number;
  /** Activated at the marketplace and not connected with us yet. */
  unconnected: number;
}

/** Compares a listing's customers at the marketplace with ours. One that left keeps its connection: an admin decides. */
export async function reconcileCompanies(listingId: string): Promise<CompanyCounts | undefined> {
  const opened = openListing(
    await systemDb().listing.findUniqueOrThrow({ where: { id: listingId }, select: listingColumns }),
  );
  if (!opened.listing.companies) return undefined;
  try {
    const companies = await opened.listing.companies();
    const listed = companies.map(({ identity }) => identity);
    const ours = await systemDb().connection.findMany({
      where: { listingId },
      select: { atsIdentity: true, companyName: true },
    });
    // A marketplace names a company only once its activation is finished, which may be after it was connected here.
    const unnamed = new Set(ours.filter(({ companyName }) => !companyName).map(({ atsIdentity }) => atsIdentity));
    for (const { identity, name } of companies.filter((company) => unnamed.has(company.identity))) {
      await systemDb().connection.updateMany({
        where: { listingId, atsIdentity: identity },
        data: { companyName: name },
      });
    }
    const left = await systemDb().connection.updateMany({
      // Only who has called us with a key was ever there: one may connect here before the activation is finished there.
      where: {
        listingId,
        state: 'active',
        problem: null,
        atsIdentity: { notIn: listed },
        OR: [{ atsKeyFingerprint: { not: null } }, { lastDeliveryAt: { not: null } }],
      },
      data: { problem: 'left' },
    });
    const back = await systemDb().connection.updateMany({
      where: { listingId, problem: 'left', atsIdentity: { in: listed } },
      data: { problem: null },
    });
    const known = new Set(ours.map(({ atsIdentity }) => atsIdentity));
    return {
      listed: listed.length,
      left: left.count,
      back: back.count,
      unconnected: listed.filter((identity) => !known.has(identity)).length,
    };
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    log.warn({ error, listing: opened.slug }, 'the marketplace does not tell its customers');
    return undefined;
  }
}

export async function connectionsToReconcile(): Promise<{ id: string; tenantId: string }[]> {
  return systemDb().connection.findMany({ where: { state: 'active' }, select: { id: true, tenantId: true } });
}

/** @returns how many checks are to be read because the provider says that they changed */
export async function reconcileChecks({ id, tenantId }: { id: string; tenantId: string }): Promise<number> {
  const connection = await openConnection(tenantId, id);
  const row = await systemDb().connection.findUniqueOrThrow({
    where: { id },
    select: { polledAt: true, createdAt: true },
  });
  // Taken before the question, so that what changes meanwhile is asked for again.
  const askedAt = new Date();
  try {
    const refs = await withProvider(connection, (session) => session.changedSince(row.polledAt ?? row.createdAt));
    return await withTenant(tenantId, async (tx) => {
      await tx.connection.update({ where: { id }, data: { polledAt: askedAt }, select: { id: true } });
      const attempts = await tx.attempt.findMany({
        where: { connectionId: id, live: true, providerRef: { in: refs } },
        select: { checkId: true },
      });
      const now = new Date();
      const { count } = await tx.check.updateMany({
        where: { id: { in: attempts.map(({ checkId }) => checkId) } },
        data: { readAt: now, dueAt: now },
      });
      return count;
    });
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    log.warn({ error, connectionId: id }, 'the provider does not tell what changed');
    if (error.kind === 'unauthorized') await withTenant(tenantId, (tx) => markBroken(tx, connection));
    return 0;
  }
}
