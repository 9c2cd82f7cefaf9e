import type { Profile } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { z } from 'zod';
import { env } from '@/lib/env';
import { normaliseEmail } from './email';

const claims = z.object({
  email: z.email(),
  // Some identity providers say it as text.
  email_verified: z.union([z.literal(true), z.literal('true')]),
  name: z.string().optional(),
});

/** An unproved address would let whoever types it into the identity provider become its owner here. */
export function emailIsVerified(profile: Profile | undefined): boolean {
  return claims.safeParse(profile).success;
}

/** @returns the operator's identity provider; undefined where none is configured */
export function oidcProvider(): OAuthConfig<Profile> | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return undefined;
  return {
    id: 'oidc',
    name: new URL(OIDC_ISSUER).hostname,
    type: 'oauth',
    wellKnown: `${OIDC_ISSUER.replace(/\/+$/, '')}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state'],
    // The verified address is the account: `signIn` in options.ts turns away any other before a user is looked up by it.
    profile: (profile) => ({
      id: normaliseEmail(profile.email ?? ''),
      email: normaliseEmail(profile.email ?? ''),
      name: profile.name ?? '',
    }),
  };
}
