import type { AtsManifest } from '@/connectors/contract';
import { env } from '@/lib/env';

/** Every address of ours that somebody outside is told (design §3). */

/** Where an ATS calls us: one address for all customers of a listing, or one for each connection. No slash at the end. */
export function atsAddress(
  { name, addressedBy }: Pick<AtsManifest, 'name' | 'addressedBy'>,
  key: { slug: string; connectionId: string },
): string {
  return `${env().APP_URL}/api/ats/${name}/${addressedBy === 'listing' ? key.slug : key.connectionId}`;
}

/** Where a provider reports changes of this connection. */
export function providerWebhookUrl(provider: string, connectionId: string): string {
  return `${env().APP_URL}/api/providers/${provider}/${connectionId}/webhook`;
}

/** Where a provider sends a person back to after consent; registered at the provider, so it never changes. */
export function consentRedirect(provider: string): string {
  return `${env().APP_URL}/api/oauth/${provider}/callback`;
}

/** Where a marketplace sends an admin. */
export function activationUrl(slug: string): string {
  return `${env().APP_URL}/activate/${slug}`;
}
