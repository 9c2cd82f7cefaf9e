import { withTenant, type Transaction } from '@/lib/db/client';
import { healthOf, latest, usualGapMs, type Health, type Remedy } from './health';
import { listingColumns, openListing } from './listing';

export interface ConnectionLine {
  id: string;
  company: string;
  ats: string;
  provider: string;
  slug: string;
  health: Health;
  remedy: Remedy;
  lastDeliveryAt: Date | null;
  lastWriteBackAt: Date | null;
  packages: number;
}

const columns = {
  id: true,
  companyName: true,
  atsIdentity: true,
  state: true,
  problem: true,
  packagesReadAt: true,
  polledAt: true,
  lastDeliveryAt: true,
  lastWriteBackAt: true,
  listing: { select: listingColumns },
  _count: { select: { package: true } },
} as const;

/** A tenant's connections, oldest first. */
export async function listConnections(tenantId: string, slug?: string): Promise<ConnectionLine[]> {
  const rows = await withTenant(tenantId, (tx) =>
    tx.connection.findMany({
      where: slug ? { listing: { slug } } : {},
      select: columns,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
  );
  return rows.map((row) => {
    const { ats, provider } = openListing(row.listing);
    return {
      id: row.id,
      company: row.companyName || row.atsIdentity,
      ats: ats.manifest.label,
      provider: provider.manifest.label,
      slug: row.listing.slug,
      ...healthOf(row),
      lastDeliveryAt: row.lastDeliveryAt,
      lastWriteBackAt: row.lastWriteBackAt,
      packages: row._count.package,
    };
  });
}

export interface Evidence {
  lastDeliveryAt: Date | null;
  usualGapMs: number | undefined;
  /** When the provider last answered as it should. */
  lastProviderAt: Date | null;
  packagesReadAt: Date | null;
  lastWriteBackAt: Date | null;
  /** Card updates that were refused so far and are tried again. */
  cardsWaiting: number;
  /** Candidates whose invitation did not go out for want of a key. */
  held: number;
  running: number;
}

/** What the words about a connection's health rest on. */
export async function readEvidence(tenantId: string, id: string): Promise<Evidence> {
  return withTenant(tenantId, async (tx) => {
    const row = await tx.connection.findUniqueOrThrow({ where: { id }, select: columns });
    const confirmed = await tx.check.aggregate({ where: { connectionId: id }, _max: { lastConfirmedAt: true } });
    const deliveries = await tx.inboundEvent.findMany({
      where: { connectionId: id, source: { startsWith: 'ats/' } },
      select: { receivedAt: true },
      orderBy: { receivedAt: 'desc' },
      take: 20,
    });
    return {
      lastDeliveryAt: row.lastDeliveryAt,
      usualGapMs: usualGapMs(deliveries.map(({ receivedAt }) => receivedAt)),
      lastProviderAt: latest(row.packagesReadAt, row.polledAt, confirmed._max.lastConfirmedAt),
      packagesReadAt: row.packagesReadAt,
      lastWriteBackAt: row.lastWriteBackAt,
      cardsWaiting: await tx.writeBack.count({
        where: { check: { connectionId: id }, nextTryAt: { not: null }, tries: { gt: 0 } },
      }),
      held: await tx.check.count({
        where: { connectionId: id, state: 'failed', problem: { path: ['code'], equals: 'provider_refused_key' } },
      }),
      running: await tx.check.count({ where: { connectionId: id, state: { in: ['queued', 'sent', 'in_progress'] } } }),
    };
  });
}

export interface DeliveryLine {
  id: string;
  from: 'ats' | 'provider';
  state: 'received' | 'done' | 'refused' | 'unparsed' | 'dead';
  problem: string | null;
  receivedAt: Date;
  check: { id: string; name: string } | undefined;
}

/** The newest deliveries of a connection; no bodies. */
export async function listDeliveries(tenantId: string, id: string): Promise<DeliveryLine[]> {
  return withTenant(tenantId, async (tx) => {
    const rows = await tx.inboundEvent.findMany({
      where: { connectionId: id },
      select: { id: true, source: true, state: true, problem: true, receivedAt: true, checkId: true },
      orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
      take: 20,
    });
    const names = await namesOf(
      tx,
      rows.flatMap(({ checkId }) => checkId ?? []),
    );
    return rows.map(({ source, checkId, ...row }) => {
      const name = checkId && names.get(checkId);
      return {
        ...row,
        from: source.startsWith('ats/') ? 'ats' : 'provider',
        check: checkId && name ? { id: checkId, name } : undefined,
      };
    });
  });
}

async function namesOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const checks = await tx.check.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, firstName: true, lastName: true },
  });
  return new Map(checks.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`.trim()]));
}
