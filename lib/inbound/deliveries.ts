import { z } from 'zod';
import { findProvider } from '@/connectors/registry';
import { encodeCursor } from '@/lib/checks/queries/cursor';
import { systemDb } from '@/lib/db/client';
import {
  beyondDelivery,
  deliveryOrder,
  spokenState,
  storedState,
  type DeliveryQuery,
  type DeliveryState,
  type StoredState,
} from './delivery-query';

/** Deliveries of all companies, for operators. Never the body: it holds candidates' data. */
const columns = {
  id: true,
  source: true,
  state: true,
  tenantId: true,
  connectionId: true,
  checkId: true,
  problem: true,
  answerStatus: true,
  requestId: true,
  tries: true,
  receivedAt: true,
  nextTryAt: true,
  doneAt: true,
} as const;

export const deliveryPageSize = 25;

/** The newest ones, as they are stored. */
export async function newestDeliveries(filter: { state?: StoredState; tenantId?: string; limit: number }) {
  const { limit, ...where } = filter;
  return systemDb().inboundEvent.findMany({ where, select: columns, orderBy: deliveryOrder(false), take: limit });
}

export async function findDelivery(id: string) {
  return systemDb().inboundEvent.findUnique({ where: { id }, select: columns });
}

export interface Delivery {
  id: string;
  from: 'ats' | 'provider';
  /** The listing's slug, or the provider; empty where neither is known any more. */
  source: string;
  tenantId: string | null;
  company: string;
  state: DeliveryState;
  problem: string | null;
  headers: [name: string, value: string][];
  answerStatus: number;
  requestId: string;
  checkId: string | null;
  tries: number;
  receivedAt: Date;
  doneAt: Date | null;
  replayable: boolean;
}

export interface DeliveryPage {
  rows: Delivery[];
  /** Cursors of the neighbouring pages; undefined where there is none. */
  newer: string | undefined;
  older: string | undefined;
}

export async function listDeliveryPage({ state, after, before }: DeliveryQuery): Promise<DeliveryPage> {
  const back = before !== undefined;
  const cursor = before ?? after;
  const found = await systemDb().inboundEvent.findMany({
    where: { state: state && storedState[state], AND: cursor ? [beyondDelivery(cursor, back)] : [] },
    orderBy: deliveryOrder(back),
    take: deliveryPageSize + 1,
    select: { ...columns, connectionId: false, nextTryAt: false, headers: true },
  });
  const more = found.length > deliveryPageSize;
  const kept = found.slice(0, deliveryPageSize);
  const rows = back ? kept.toReversed() : kept;
  const [companies, sources, readable] = await Promise.all([companiesOf(rows), sourcesOf(rows), readableOf(rows)]);
  const end = (row: (typeof rows)[number] | undefined) =>
    row && encodeCursor({ key: [row.receivedAt.toISOString()], id: row.id });
  return {
    rows: rows.map(({ source, headers, ...row }) => ({
      ...row,
      from: source.startsWith('ats/') ? 'ats' : 'provider',
      source: sources.get(source) ?? '',
      company: companies.get(row.tenantId ?? '') ?? '',
      state: spokenState(row.state),
      headers: Object.entries(headerShape.parse(headers)),
      replayable: row.doneAt === null && (row.state === 'dead' || row.state === 'received') && readable.has(row.id),
    })),
    newer: back ? (more ? end(rows[0]) : undefined) : after ? end(rows[0]) : undefined,
    older: back || more ? end(rows.at(-1)) : undefined,
  };
}

const headerShape = z.record(z.string(), z.string()).catch({});
type Row = { id: string; source: string; tenantId: string | null };

async function companiesOf(rows: readonly Row[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ tenantId }) => tenantId ?? []))];
  const found = await systemDb().tenant.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** A source is `ats/` or `provider/`, and the id of a listing or a connection. */
async function sourcesOf(rows: readonly Row[]): Promise<Map<string, string>> {
  const idOf = (source: string) => source.slice(source.indexOf('/') + 1);
  const ids = [...new Set(rows.map(({ source }) => idOf(source)))].filter((id) => z.uuid().safeParse(id).success);
  const vendors = { slug: true, provider: true } as const;
  const listings = await systemDb().listing.findMany({ where: { id: { in: ids } }, select: { id: true, ...vendors } });
  const connections = await systemDb().connection.findMany({
    where: { id: { in: ids } },
    select: { id: true, listing: { select: vendors } },
  });
  const known = new Map([
    ...listings.map((listing) => [listing.id, listing] as const),
    ...connections.map(({ id, listing }) => [id, listing] as const),
  ]);
  return new Map(
    rows.flatMap(({ source }) => {
      const listing = known.get(idOf(source));
      if (!listing) return [];
      const provider = findProvider(listing.provider)?.manifest.label ?? listing.provider;
      return [[source, source.startsWith('ats/') ? listing.slug : provider] as const];
    }),
  );
}

/** Which can be worked off again: they were understood. Asked apart, so that no ciphertext is read for it. */
async function readableOf(rows: readonly Row[]): Promise<Set<string>> {
  const found = await systemDb().inboundEvent.findMany({
    where: { id: { in: rows.map(({ id }) => id) }, event: { not: null }, connectionId: { not: null } },
    select: { id: true },
  });
  return new Set(found.map(({ id }) => id));
}
