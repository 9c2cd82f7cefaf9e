import { afterEach, describe, expect, it, vi } from 'vitest';
import { testEnvironment } from '@/lib/testing/environment';
import { apiRootOverride, env, resetEnv } from './env';

function given(changes: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries({ ...testEnvironment, ...changes })) vi.stubEnv(name, value);
  resetEnv();
}

afterEach(() => {
  vi.unstubAllEnvs();
  resetEnv();
});

describe('the environment', () => {
  it('starts with what it needs', () => {
    given({});
    expect(env().APP_URL).toBe(testEnvironment.APP_URL);
  });

  it.each([
    [{ NEXTAUTH_SECRET: undefined }, /NEXTAUTH_SECRET is missing\. Generate one/],
    [{ NEXTAUTH_SECRET: 'changeme' }, /NEXTAUTH_SECRET/],
    [{ ENCRYPTION_KEYS: undefined }, /ENCRYPTION_KEYS is missing/],
    [{ ENCRYPTION_KEYS: `k1:${Buffer.alloc(32).toString('base64')}` }, /32 random bytes/],
    [{ ENCRYPTION_KEYS: 'k1:c2hvcnQ=' }, /32 random bytes/],
    [{ DATABASE_URL: '' }, /DATABASE_URL is missing/],
    [{ APP_URL: 'localhost' }, /APP_URL/],
  ])('does not start with %j, and says what to do', (changes, sentence) => {
    given(changes);
    expect(() => env()).toThrow(sentence);
  });

  it('never repeats a value that is wrong', () => {
    given({ NEXTAUTH_SECRET: 'too-short-but-private' });
    expect(() => env()).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('too-short-but-private') }),
    );
  });

  it('takes an address override without its last slash', () => {
    given({ SOME_API_URL: 'http://127.0.0.1:4010/v1/' });
    expect(apiRootOverride('SOME_API_URL')).toBe('http://127.0.0.1:4010/v1');
    expect(apiRootOverride('OTHER_API_URL')).toBeUndefined();
  });
});
