import { describe, expect, it } from 'vitest';
import { emailIsVerified } from './oidc';

describe('an identity provider speaks for an address', () => {
  it('only when it says that the address is verified', () => {
    const email = 'anna@example.com';
    const said = (email_verified: unknown) => emailIsVerified(Object.assign({ email }, { email_verified }));
    expect(said(true)).toBe(true);
    expect(said('true')).toBe(true);
    expect(said(false)).toBe(false);
    expect(emailIsVerified({ email })).toBe(false);
    expect(emailIsVerified(undefined)).toBe(false);
  });
});
