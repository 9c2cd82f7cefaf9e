import type { InboundRequest } from '@/connectors/contract';
import { Refusal } from '@/connectors/kit/errors';
import { headerParts, hmacHex, sameText, withinWindow } from '@/connectors/kit/signature';
import { signedPart, type ListingSettings } from './schema';

export const signatureHeader = 'teamtailor-signature';

export interface Proved {
  /** `partner-event.id`. */
  eventId: string;
  /** The second at which it was signed. */
  signedAt: string;
  body: unknown;
}

/** `t=…,v1=…,v0=…`; v0 is a decoy against downgrades (TPD partners/_webhook_signatures). */
export function signatureFor(secret: string, eventId: string, unixSeconds: number): string {
  return `t=${unixSeconds},v1=${hmacHex(secret, `${unixSeconds}.${eventId}`)},v0=${hmacHex('', eventId)}`;
}

/**
 * Checks the signature. It covers the event id and the time, not the body (since 2024-07-12), so the integration key
 * and the event id's single use have to do the rest.
 * @throws Refusal 400 when there is nothing to check, 401 when it is not proved
 */
export function prove(request: InboundRequest, settings: ListingSettings, now: Date): Proved {
  const body = parse(request.rawBody);
  const signed = signedPart.safeParse(body);
  if (!signed.success) throw new Refusal(400, 'This request names no partner event.');
  const eventId = signed.data['partner-event'].id;
  const parts = headerParts(request.headers.get(signatureHeader) ?? '');
  const signedAt = parts.get('t') ?? '';
  const given = parts.get('v1') ?? '';
  // Every secret is tried, whether one fits or not, so that the answer takes the same time.
  const fits = liveSecrets(settings).filter((secret) => sameText(hmacHex(secret, `${signedAt}.${eventId}`), given));
  if (!/^\d{1,12}$/.test(signedAt) || fits.length === 0)
    throw new Refusal(401, 'The signature of this request is not valid.');
  if (!withinWindow(Number(signedAt), now))
    throw new Refusal(401, 'This request was signed too long ago, or in the future.');
  return { eventId, signedAt, body };
}

function liveSecrets({ webhookSecret, previousWebhookSecret }: ListingSettings): string[] {
  return [webhookSecret, ...(previousWebhookSecret ? [previousWebhookSecret] : [])];
}

function parse(rawBody: string): unknown {
  try {
    return JSON.parse(rawBody);
  } catch {
    throw new Refusal(400, 'The body of this request is not JSON.');
  }
}
