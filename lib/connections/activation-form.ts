import { SignJWT, jwtVerify } from 'jose';
import { z } from 'zod';
import type { ActivationForm } from '@/connectors/contract';
import { systemDb } from '@/lib/db/client';
import { env } from '@/lib/env';
import { activationUrl } from './addresses';
import type { OpenListing } from './listing';

const lifetime = '2h';
const claims = z.object({ listing: z.string(), identity: z.string() });
const key = () => new TextEncoder().encode(env().NEXTAUTH_SECRET);
const audience = 'activation-link';

/** The form that the ATS draws in its marketplace settings: our fields, and the way to our activation screen. */
export async function activationForm(opened: OpenListing, identity: string): Promise<ActivationForm> {
  const connection = identity
    ? await systemDb().connection.findUnique({
        where: { listingId_atsIdentity: { listingId: opened.id, atsIdentity: identity } },
        select: { state: true },
      })
    : null;
  return {
    fields: opened.provider.manifest.credentialFields.filter(
      ({ required, ownScreenOnly }) => required && !ownScreenOnly,
    ),
    link: await activationLink(opened.slug, identity),
    providerLabel: opened.provider.manifest.label,
    connected: connection?.state === 'active',
  };
}

/** A link to our activation screen that says which company it was made for, for two hours. */
export async function activationLink(slug: string, identity: string): Promise<string> {
  const token = await new SignJWT({ listing: slug, identity })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(key());
  return `${activationUrl(slug)}?company=${token}`;
}

/** @returns the company that the link was made for; undefined when the link is old, changed, or of another listing */
export async function readActivationLink(slug: string, token: string): Promise<string | undefined> {
  try {
    const { payload } = await jwtVerify(token, key(), { audience, algorithms: ['HS256'] });
    const { listing, identity } = claims.parse(payload);
    return listing === slug && identity ? identity : undefined;
  } catch {
    return undefined;
  }
}
