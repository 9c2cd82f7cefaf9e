import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { VendorContext } from '@/connectors/contract';
import { callBytes, callJson, type Call } from './call';
import { ConnectorError } from './errors';

const now = new Date('2026-03-04T10:00:00Z');
const schema = z.object({ ok: z.boolean() });
const base: Omit<Call<never>, 'schema'> = {
  vendor: 'Acme',
  method: 'GET',
  url: 'https://api.acme.example/v1/things?email=a%40b.c',
};

const contextOf = (fetch: VendorContext['fetch']): VendorContext => ({
  fetch,
  now: () => now,
  apiUrl: 'https://api.acme.example/v1',
  overridden: false,
});
const answering = (body: BodyInit | null, init?: ResponseInit) => contextOf(async () => new Response(body, init));
const failing = (error: unknown) => contextOf(() => Promise.reject(error));

const errorOf = async (promise: Promise<unknown>): Promise<ConnectorError> => {
  const error: unknown = await promise.catch((reason: unknown) => reason);
  if (!(error instanceof ConnectorError)) throw new Error(`expected a ConnectorError, got ${String(error)}`);
  return error;
};

describe('callJson', () => {
  it('sends what it was given and parses the answer', async () => {
    let seen: Request | undefined;
    const context = contextOf(async (request) => {
      seen = request.clone();
      return Response.json({ ok: true, more: 1 });
    });
    const headers = { authorization: 'Bearer x', 'content-type': 'application/json' };
    expect(await callJson(context, { ...base, method: 'POST', headers, body: '{"a":1}', schema })).toEqual({
      ok: true,
    });
    expect([seen?.method, seen?.url, seen?.headers.get('authorization')]).toEqual(['POST', base.url, 'Bearer x']);
    expect(await seen?.text()).toBe('{"a":1}');
  });

  it('takes an empty answer where the schema does', async () => {
    const context = answering(null, { status: 204 });
    expect(await callJson(context, { ...base, schema: z.undefined() })).toBeUndefined();
    expect((await errorOf(callJson(context, { ...base, schema }))).kind).toBe('bad_answer');
  });

  it.each([
    [400, 'rejected'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [409, 'rejected'],
    [410, 'not_found'],
    [422, 'rejected'],
    [429, 'rate_limited'],
    [500, 'unavailable'],
    [502, 'unavailable'],
    [304, 'bad_answer'],
  ])('maps the status %i to %s', async (status, kind) => {
    const error = await errorOf(callJson(answering(null, { status }), { ...base, schema }));
    expect([error.kind, error.detail.status]).toEqual([kind, status]);
  });

  it('lets a vendor depart from the usual meaning', async () => {
    const call = { ...base, schema, statusKinds: { 403: 'not_found' } as const };
    expect((await errorOf(callJson(answering('', { status: 403 }), call))).kind).toBe('not_found');
    expect((await errorOf(callJson(answering('', { status: 404 }), call))).kind).toBe('not_found');
  });

  it.each([
    ['30', 30_000],
    ['0', 0],
    ['Wed, 04 Mar 2026 10:01:00 GMT', 60_000],
    ['Wed, 04 Mar 2026 09:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', 0],
  ])('reads Retry-After %j', async (header, expected) => {
    const context = answering('', { status: 429, headers: { 'retry-after': header } });
    expect((await errorOf(callJson(context, { ...base, schema }))).detail.retryAfterMs).toBe(expected);
  });

  it('keeps the vendor’s reason of a rejection only', async () => {
    const reason = (body: unknown) => `said ${JSON.stringify(body)}`;
    const sentence = async (status: number, body: string) =>
      (await errorOf(callJson(answering(body, { status }), { ...base, schema, reason }))).detail.sentence;
    expect(await sentence(422, '{"a":1}')).toBe('said {"a":1}');
    expect(await sentence(422, '<html>')).toBeUndefined();
    expect(await sentence(500, '{"a":1}')).toBeUndefined();
  });

  it.each([
    ['a time-out', new DOMException('late', 'TimeoutError'), 'timeout'],
    ['a reset', new TypeError('fetch failed'), 'unreachable'],
    ['anything thrown', 'no error at all', 'unreachable'],
  ])('calls %s by its name', async (_, thrown, kind) => {
    const error = await errorOf(callJson(failing(thrown), { ...base, schema }));
    expect([error.kind, error.uncertain]).toEqual([kind, true]);
  });

  it('lets a ConnectorError through as it is', async () => {
    const own = new ConnectorError('forbidden', 'own');
    expect(await errorOf(callJson(failing(own), { ...base, schema }))).toBe(own);
  });

  it.each(['<html>', '{"ok":"yes"}', '[]', 'null', ''])('refuses the answer %j', async (body) => {
    expect((await errorOf(callJson(answering(body), { ...base, schema }))).kind).toBe('bad_answer');
  });

  it('says unreachable when the body breaks off', async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError('terminated')) });
    expect((await errorOf(callJson(answering(broken), { ...base, schema }))).kind).toBe('unreachable');
  });

  it('names no query and no secret in its message', async () => {
    const call = { ...base, headers: { authorization: 'Bearer secret' }, schema };
    const { message } = await errorOf(callJson(answering('secret', { status: 500 }), call));
    expect(message).toBe('Acme: GET /v1/things 500 unavailable');
  });
});

describe('callBytes', () => {
  const call = { ...base, mediaType: 'application/pdf' };

  it('gives the bytes of the expected type', async () => {
    const context = answering('%PDF', { headers: { 'content-type': 'Application/PDF; charset=binary' } });
    expect(new TextDecoder().decode(await callBytes(context, call))).toBe('%PDF');
  });

  it.each(['text/html', 'application/pdfx', ''])('refuses the type %j', async (type) => {
    const context = answering('<html>', { headers: { 'content-type': type } });
    expect((await errorOf(callBytes(context, call))).kind).toBe('bad_answer');
  });

  it('judges the status first', async () => {
    expect((await errorOf(callBytes(answering('', { status: 404 }), call))).kind).toBe('not_found');
  });
});
