import type { InboundRequest, ProviderNotice } from '@/connectors/contract';
import { Refusal } from '@/connectors/kit/errors';
import { fingerprint, headerParts, hmacHex, sameText, withinWindow } from '@/connectors/kit/signature';
import { namesIn } from './notice-names';
import type { Credentials } from './schema';

export const signatureHeader = 'Referoo-Signature';
const kept = ['content-type', 'user-agent'];

/**
 * `t={unix seconds},s={64 hex}`. Referoo's published webhook page shows the header and not the signed text; time, dot
 * and raw body is inferred, and the joiner is a setting of the connection.
 */
export function sign(secret: string, unixSeconds: number, joiner: string, rawBody: string): string {
  return `t=${unixSeconds},s=${hmacHex(secret, `${unixSeconds}${joiner}${rawBody}`)}`;
}

/** Proves the sender, then finds what the body names. The body is believed no further: the truth is read by API. */
export function receive(request: InboundRequest, credentials: Credentials, now: Date): ProviderNotice {
  const parts = headerParts(request.headers.get(signatureHeader) ?? '');
  const time = parts.get('t') ?? '';
  const signature = parts.get('s') ?? '';
  const secrets = [credentials.webhookSecret, credentials.previousWebhookSecret].filter((secret) => secret);
  const good = secrets.map((secret) =>
    sameText(signature, hmacHex(secret ?? '', `${time}${credentials.webhookJoiner}${request.rawBody}`)),
  );
  const fresh = /^\d{1,12}$/.test(time) && withinWindow(Number(time), now);
  if (!fresh || !good.includes(true)) throw new Refusal(401, 'The signature is missing, wrong or out of date.');
  return {
    eventId: fingerprint(`${time}.${signature}`),
    ...namesIn(request.rawBody),
    keptHeaders: Object.fromEntries(
      kept.flatMap((name) => {
        const value = request.headers.get(name);
        return value === null ? [] : [[name, value]];
      }),
    ),
  };
}
