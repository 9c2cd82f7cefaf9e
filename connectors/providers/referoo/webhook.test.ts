import { describe, expect, it } from 'vitest';
import { Refusal } from '@/connectors/kit/errors';
import { credentialsSchema } from './schema';
import { receive, sign, signatureHeader } from './webhook';

const now = new Date('2026-03-04T10:00:00Z');
const seconds = now.getTime() / 1000;
const body = '{"candidate":{"num":48213}}';
const own = { apiKey: 'k', apiSecret: 's', webhookSecret: 'new', previousWebhookSecret: 'old' };

const take = (header: string, change: object = {}, more: Record<string, string> = {}) =>
  receive(
    {
      method: 'POST',
      path: 'webhook',
      query: new URLSearchParams(),
      headers: new Headers({ [signatureHeader]: header, ...more }),
      rawBody: body,
    },
    credentialsSchema.parse({ ...own, ...change }),
    now,
  );

describe('Referoo-Signature', () => {
  it.each(['new', 'old'])('is good under the live secret %j', (secret) => {
    expect(take(sign(secret, seconds, '.', body)).providerRefs).toEqual(['48213']);
  });

  it('is bad under a secret that is no longer live', () => {
    expect(() => take(sign('old', seconds, '.', body), { previousWebhookSecret: undefined })).toThrow(Refusal);
  });

  it('joins time and body as the connection says', () => {
    expect(take(sign('new', seconds, '', body), { webhookJoiner: '' }).providerRefs).toEqual(['48213']);
    expect(() => take(sign('new', seconds, '', body))).toThrow(Refusal);
    expect(() => take(sign('new', seconds, '.', body), { webhookJoiner: '' })).toThrow(Refusal);
  });

  it.each([{ webhookSecret: undefined }, { webhookSecret: '' }, { webhookSecret: '  ' }])(
    'is never good without a secret: %j',
    (change) => {
      const header = sign(change.webhookSecret ?? '', seconds, '.', body);
      expect(() => take(header, { ...change, previousWebhookSecret: '' })).toThrow(Refusal);
    },
  );

  it('tolerates spaces and other order, and signs the time as it was written', () => {
    const [t = '', s = ''] = sign('new', seconds, '.', body).split(',');
    expect(take(`${s} , ${t}`).providerRefs).toEqual(['48213']);
    expect(() => take(`t=0${seconds},${s}`)).toThrow(Refusal);
  });

  it.each(['t=,s=', 's=ab', 't=1', 't=NaN,s=ab', 't=1e9,s=ab', 'garbage', `t=${'9'.repeat(40)},s=ab`])(
    'is refused as %j',
    (header) => {
      expect(() => take(header)).toThrow(expect.objectContaining({ status: 401 }));
    },
  );

  it('keeps harmless headers only', () => {
    const more = {
      authorization: 'Bearer x',
      cookie: 'a=b',
      'user-agent': 'Referoo',
      'content-type': 'application/json',
    };
    expect(take(sign('new', seconds, '.', body), {}, more).keptHeaders).toEqual({
      'user-agent': 'Referoo',
      'content-type': 'application/json',
    });
  });
});
