import { SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '@/connectors/kit/signature';
import { bearerOf, readProviderKey, snakeCase } from './provider-key';

const now = new Date('2026-03-02T10:00:00Z');
const uuid = '1d5c3b1e-7a0f-4b53-9b8e-6f1c2a3d4e5f';

const sign = (claims: Record<string, unknown>, key = 'api-key', alg = 'HS256') =>
  new SignJWT(claims).setProtectedHeader({ alg }).sign(new TextEncoder().encode(key));
const read = async (claims: Record<string, unknown>) => readProviderKey(await sign(claims), 'api-key', now);

describe('provider key', () => {
  test('is verified as in the contract’s test vector', async () => {
    const token =
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJjbGllbnRJZCI6IjEifQ.xCeWMTIPZncql-QJyCdoQoAYntm_vfcACZkaBVFYfJU';
    expect(await readProviderKey(token, 'api-key', now)).toMatchObject({ providerCredentials: { clientId: '1' } });
  });

  test('that is plain is only itself', async () => {
    expect(await readProviderKey(uuid, 'api-key', now)).toEqual({ keyFingerprint: fingerprint(uuid) });
  });

  test.each([
    ['with _', { api_key: 'key', api_secret: 'secret' }],
    ['with -', { 'api-key': 'key', 'api-secret': 'secret' }],
    ['one level down', { config: { api_key: 'key', 'api-secret': 'secret' } }],
    ['with times and unknown things', { api_key: 'key', api_secret: 'secret', iat: 1, exp: 2_000_000_000, odd: [1] }],
  ])('carries what was typed, ids %s', async (_, claims) => {
    const { providerCredentials } = await read(claims);
    expect(providerCredentials).toEqual({ apiKey: 'key', apiSecret: 'secret' });
  });

  test('keeps its fingerprint when it is signed anew or another field is edited', async () => {
    const first = await read({ api_key: 'key', api_secret: 'secret', iat: 1 });
    const second = await read({ 'api-key': 'key', 'api-secret': 'edited', iat: 2 });
    expect(second.keyFingerprint).toBe(first.keyFingerprint);
    expect((await read({ api_key: 'other' })).keyFingerprint).not.toBe(first.keyFingerprint);
  });

  test('without a key among its claims is named by all of them, in any order', async () => {
    const [a, b] = [await read({ one: '1', two: '2' }), await read({ two: '2', one: '1', iat: 5 })];
    expect(a.keyFingerprint).toBe(b.keyFingerprint);
  });

  test('with default_key is the same key as before the form was added', async () => {
    const claim = await read({ default_key: uuid, api_key: 'key' });
    expect(claim).toEqual({ keyFingerprint: fingerprint(uuid), providerCredentials: { apiKey: 'key' } });
    expect((await read({ 'default-key': uuid })).keyFingerprint).toBe(fingerprint(uuid));
  });

  test('says nothing that its fingerprint could be guessed from: a plain key never passes for a typed one', async () => {
    const typed = await read({ api_key: 'key' });
    expect((await readProviderKey('key', 'api-key', now)).keyFingerprint).not.toBe(typed.keyFingerprint);
  });

  test.each([
    ['signed with another key', () => sign({ api_key: 'key' }, 'another-key')],
    ['signed with another algorithm', () => sign({ api_key: 'key' }, 'api-key', 'HS512')],
    ['unsigned', () => Promise.resolve(`${btoa('{"alg":"none"}')}.${btoa('{"api_key":"key"}')}.`)],
    ['expired', () => sign({ api_key: 'key', exp: 1000 })],
  ])('%s is taken as a plain key that nobody bound', async (_, token) => {
    const text = await token();
    expect(await readProviderKey(text, 'api-key', now)).toEqual({ keyFingerprint: fingerprint(text) });
  });
});

describe('bearer', () => {
  test('is read', () => expect(bearerOf(new Headers({ authorization: `Bearer ${uuid}` }))).toBe(uuid));

  test.each(['', 'Bearer', 'Bearer ', 'Basic abc', uuid])('%j is refused 401', (authorization) => {
    expect(() => bearerOf(new Headers({ authorization }))).toThrow(expect.objectContaining({ status: 401 }));
  });
});

test('form ids are written with _', () => expect(snakeCase('webhookSecretOld')).toBe('webhook_secret_old'));
