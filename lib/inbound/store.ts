import { randomUUID } from 'node:crypto';
import { seal, sealJson } from '@/lib/crypto';
import { systemDb } from '@/lib/db/client';

/** Deliveries of an ATS to a listing. */
export const atsSource = (listingId: string): string => `ats/${listingId}`;
/** Notices of a provider to a connection. */
export const providerSource = (connectionId: string): string => `provider/${connectionId}`;

export interface Arrival {
  /** Who delivered, as `atsSource` or `providerSource` names it: a vendor's event ids are unique within it. */
  source: string;
  vendorEventId: string;
  connection: { id: string; tenantId: string } | undefined;
  state: 'received' | 'refused' | 'unparsed';
  headers: Readonly<Record<string, string>>;
  rawBody: string;
  event: unknown;
  problem: string | undefined;
  answerStatus: number;
  requestId: string;
}

export interface StoredAnswer {
  first: boolean;
  answerStatus: number;
  problem: string | undefined;
}

/**
 * Stores a proved delivery in one round trip, once.
 * @returns what it is to be answered; for a duplicate, what the first was answered
 */
export async function storeArrival(arrival: Arrival): Promise<StoredAnswer> {
  const id = randomUUID();
  const place = { owner: arrival.source };
  const rows = await systemDb().$queryRaw<{ first: boolean; answer_status: number; problem: string | null }[]>`
    INSERT INTO inbound_event
      (id, source, vendor_event_id, tenant_id, connection_id, state, headers, raw_body, event, problem, answer_status, request_id, next_try_at)
    VALUES (${id}::uuid, ${arrival.source}, ${arrival.vendorEventId}, ${arrival.connection?.tenantId ?? null}::uuid,
      ${arrival.connection?.id ?? null}::uuid, ${arrival.state}::inbound_state, ${JSON.stringify(arrival.headers)}::jsonb,
      ${seal(arrival.rawBody, { ...place, purpose: 'inbound-body' })},
      ${arrival.event === undefined ? null : sealJson(arrival.event, { ...place, purpose: 'inbound-event' })},
      ${arrival.problem ?? null}, ${arrival.answerStatus}, ${arrival.requestId},
      CASE WHEN ${arrival.event !== undefined && arrival.connection !== undefined} THEN now() END)
    ON CONFLICT (source, vendor_event_id) DO UPDATE SET vendor_event_id = excluded.vendor_event_id
    RETURNING id = ${id}::uuid AS first, answer_status, problem`;
  const [row] = rows;
  if (!row) throw new Error('The delivery was not stored.');
  return { first: row.first, answerStatus: row.answer_status, problem: row.problem ?? undefined };
}
