import { z } from 'zod';
import type { HttpAnswer, ProviderNotice } from '@/connectors/contract';
import { findProvider } from '@/connectors/registry';
import { unsealJson } from '@/lib/crypto';
import { systemDb } from '@/lib/db/client';
import { log } from '@/lib/log';
import { refusalAnswer, unknownCaller, type OutsideRequest } from './request';
import { providerSource, storeArrival } from './store';

const uuid = z.uuid();

/** Takes a provider's "something changed" at a connection's own address. */
export async function receiveProviderNotice(name: string, request: OutsideRequest): Promise<HttpAnswer> {
  const provider = findProvider(name);
  if (!provider || !uuid.safeParse(request.key).success) return unknownCaller;
  const connection = await systemDb().connection.findUnique({
    where: { id: request.key },
    select: { id: true, tenantId: true, providerCredentials: true, listing: { select: { provider: true } } },
  });
  if (!connection?.providerCredentials || connection.listing.provider !== name) return unknownCaller;
  const credentials = unsealJson(connection.providerCredentials, {
    purpose: 'provider-credentials',
    owner: connection.tenantId,
  });
  let notice: ProviderNotice;
  try {
    notice = provider.receive(request, credentials, { now: () => new Date() });
  } catch (error) {
    return refusalAnswer(error);
  }
  const named = notice.providerRefs.length + notice.correlationKeys.length > 0;
  const { first } = await storeArrival({
    source: providerSource(connection.id),
    vendorEventId: notice.eventId,
    connection,
    state: named ? 'received' : 'unparsed',
    headers: notice.keptHeaders,
    rawBody: request.rawBody,
    event: named
      ? { kind: 'notice', providerRefs: notice.providerRefs, correlationKeys: notice.correlationKeys }
      : undefined,
    problem: named ? undefined : 'The notice names no check.',
    answerStatus: 200,
    requestId: request.requestId,
  });
  log.info({ requestId: request.requestId, source: providerSource(connection.id), first }, 'notice stored');
  return { status: 200, body: {} };
}
