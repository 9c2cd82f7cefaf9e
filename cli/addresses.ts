import { findAts, findProvider } from '@/connectors/registry';
import { activationUrl, atsAddress, consentRedirect, providerWebhookUrl } from '@/lib/connections/addresses';

interface ListingRow {
  slug: string;
  ats: string;
  provider: string;
}

/** What an operator copies into the marketplace; no base address where each connection has its own. */
export function listingAddresses({ slug, ats }: Pick<ListingRow, 'slug' | 'ats'>) {
  const manifest = findAts(ats)?.manifest;
  const shared = manifest?.addressedBy === 'listing';
  return {
    baseUrl: shared ? atsAddress(manifest, { slug, connectionId: '' }) : null,
    activationUrl: activationUrl(slug),
  };
}

/** What is copied into the ATS and the provider account of one connection (design §3). */
export function connectionAddresses({ id, listing }: { id: string; listing: ListingRow }) {
  const manifest = findAts(listing.ats)?.manifest;
  return {
    webhookUrl: manifest ? `${atsAddress(manifest, { slug: listing.slug, connectionId: id })}/webhook` : null,
    providerWebhookUrl: providerWebhookUrl(listing.provider, id),
    /** Null where a key is enough. */
    redirectUrl: findProvider(listing.provider)?.consent ? consentRedirect(listing.provider) : null,
  };
}
