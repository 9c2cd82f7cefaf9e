import { describe, expect, it } from 'vitest';
import type { VendorContext } from '@/connectors/contract';
import { consent } from './consent';

const now = new Date('2026-03-04T10:00:00Z');
const own = { apiKey: 'ref_key_1', apiSecret: 'ref_sec_1', webhookSecret: 'w', refreshToken: 'old' };
const redirectUri = 'https://bridge.example/api/oauth/callback';

const contextOf = (fetch: VendorContext['fetch']): VendorContext => ({
  fetch,
  now: () => now,
  apiUrl: 'https://api.referoo.com.au',
  overridden: false,
});

function answering(status: number, body: unknown) {
  const seen: { url: string; type: string | null; form: Record<string, string> }[] = [];
  const context = contextOf(async (request) => {
    const type = request.headers.get('content-type');
    seen.push({ url: request.url, type, form: Object.fromEntries(new URLSearchParams(await request.text())) });
    return Response.json(body, { status });
  });
  return { seen, consent: consent(context) };
}
const idle = consent(contextOf(() => Promise.reject(new Error('no call expected'))));

describe('the authorize address', () => {
  it('carries what RFC 6749 §4.1.1 names, and both scopes', () => {
    const url = new URL(idle.authorizeUrl(own, { redirectUri, state: 's 1' }));
    expect(url.origin + url.pathname).toBe('https://api.referoo.com.au/oauth/authorize/');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'ref_key_1',
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'read write',
      state: 's 1',
    });
    expect(url.href).not.toContain('ref_sec_1');
  });

  it('is the sandbox’s for a sandbox key', () => {
    const url = idle.authorizeUrl({ ...own, environment: 'sandbox' }, { redirectUri, state: 's' });
    expect(new URL(url).host).toBe('api.sandbox.referoo.com.au');
  });
});

describe('tokens', () => {
  it('are asked for in a form', async () => {
    const { seen, consent: asked } = answering(200, { access_token: 'a', refresh_token: 'r', expires_in: '100' });
    const credentials = await asked.exchange(own, { redirectUri, code: 'c' });
    expect(seen[0]).toEqual({
      url: 'https://api.referoo.com.au/oauth/token',
      type: 'application/x-www-form-urlencoded',
      form: {
        grant_type: 'authorization_code',
        code: 'c',
        redirect_uri: redirectUri,
        client_id: 'ref_key_1',
        client_secret: 'ref_sec_1',
      },
    });
    expect(credentials).toMatchObject({
      accessToken: 'a',
      refreshToken: 'r',
      accessTokenExpiresAt: '2026-03-04T10:01:40.000Z',
    });
  });

  it('rotate, and all else is kept', async () => {
    const { seen, consent: asked } = answering(200, { access_token: 'a', refresh_token: 'new', expires_in: 100 });
    const credentials = await asked.refresh({ ...own, previousWebhookSecret: 'p', environment: 'sandbox' });
    expect(seen[0]?.form).toMatchObject({ grant_type: 'refresh_token', refresh_token: 'old' });
    expect(credentials).toMatchObject({ refreshToken: 'new', previousWebhookSecret: 'p', environment: 'sandbox' });
  });

  it('keep the old refresh token where no new one comes, and a short life where none is told', async () => {
    const { consent: asked } = answering(200, { access_token: 'a' });
    expect(await asked.refresh(own)).toMatchObject({
      refreshToken: 'old',
      accessTokenExpiresAt: '2026-03-04T10:15:00.000Z',
    });
  });

  it.each([
    [400, { error: 'invalid_grant' }, 'unauthorized'],
    [400, { error: 'invalid_client' }, 'unauthorized'],
    [400, { error: 'unauthorized_client' }, 'unauthorized'],
    [401, { error: 'invalid_client' }, 'unauthorized'],
    [401, { error: 'invalid_grant' }, 'unauthorized'],
    [401, { code: 401, message: 'no' }, 'unauthorized'],
    [400, { error: 'invalid_request' }, 'rejected'],
    [500, { error: 'invalid_grant' }, 'unavailable'],
    [429, {}, 'rate_limited'],
    [200, { token: 'a' }, 'bad_answer'],
  ])('refused by %i %j are %s', async (status, body, kind) => {
    const { consent: asked } = answering(status, body);
    await expect(asked.refresh(own)).rejects.toMatchObject({ kind });
    await expect(asked.exchange(own, { redirectUri, code: 'c' })).rejects.toMatchObject({ kind });
  });

  it('cannot be renewed without a consent', async () => {
    await expect(idle.refresh({ ...own, refreshToken: undefined })).rejects.toMatchObject({ kind: 'unauthorized' });
  });
});

describe('given and stale', () => {
  it.each([
    [own, true, true],
    [{ ...own, accessToken: 'a', accessTokenExpiresAt: '2026-03-04T10:01:00.000Z' }, true, true],
    [{ ...own, accessToken: 'a', accessTokenExpiresAt: '2026-03-04T10:01:00.001Z' }, true, false],
    [{ ...own, accessToken: 'a' }, true, true],
    [{ ...own, refreshToken: undefined }, false, true],
    [{}, false, true],
    [null, false, true],
  ])('%j', (credentials, given, stale) => {
    expect([idle.given(credentials), idle.stale(credentials)]).toEqual([given, stale]);
  });
});

describe('the probe', () => {
  it.each([
    [400, { error: 'invalid_grant' }],
    [401, { error: 'invalid_grant' }],
    [400, { error: 'invalid_request' }],
    [401, { error: 'invalid_request' }],
  ])('takes %i %j as a good key', async (status, body) => {
    await expect(answering(status, body).consent.probe(own, redirectUri)).resolves.toBeUndefined();
  });

  it.each([
    [401, { error: 'invalid_client' }, 'unauthorized'],
    [400, { error: 'invalid_client' }, 'unauthorized'],
    [401, { message: 'no' }, 'unauthorized'],
    [401, { error: 'something' }, 'unauthorized'],
    [400, { message: 'no' }, 'rejected'],
    [503, {}, 'unavailable'],
  ])('takes %i %j as %s', async (status, body, kind) => {
    await expect(answering(status, body).consent.probe(own, redirectUri)).rejects.toMatchObject({ kind });
  });
});
