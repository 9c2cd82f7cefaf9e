import { findAts, findProvider } from '@/connectors/registry';
import { env } from '@/lib/env';

/** What an operator copies into the marketplace. */
export function listingAddresses({ slug, ats }: { slug: string; ats: string }) {
  return { baseUrl: `${env().APP_URL}/api/ats/${ats}/${slug}`, activationUrl: `${env().APP_URL}/activate/${slug}` };
}

/** What is copied into the ATS and the provider account of one connection (design §3). */
export function connectionAddresses({
  id,
  listing,
}: {
  id: string;
  listing: { slug: string; ats: string; provider: string };
}) {
  const { APP_URL } = env();
  const key = findAts(listing.ats)?.manifest.addressedBy === 'connection' ? id : listing.slug;
  return {
    webhookUrl: `${APP_URL}/api/ats/${listing.ats}/${key}/webhook`,
    providerWebhookUrl: `${APP_URL}/api/providers/${listing.provider}/${id}/webhook`,
    /** Where the provider sends people back to after they let us in; null where a key is enough. */
    redirectUrl: findProvider(listing.provider)?.consent ? `${APP_URL}/api/oauth/${listing.provider}/callback` : null,
  };
}
