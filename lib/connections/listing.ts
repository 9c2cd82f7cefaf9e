import type { AtsConnector, AtsListing, ProviderConnector } from '@/connectors/contract';
import { findAts, findProvider } from '@/connectors/registry';
import { sealJson, unsealJson } from '@/lib/crypto';
import { systemDb } from '@/lib/db/client';
import { UserError } from '@/lib/errors';
import { vendorContext } from './context';

/** A listing with its connectors, ready to be used. */
export interface OpenListing {
  id: string;
  slug: string;
  ats: AtsConnector;
  provider: ProviderConnector;
  listing: AtsListing;
}

interface ListingRow {
  id: string;
  slug: string;
  ats: string;
  provider: string;
  settings: string;
}

export const listingColumns = { id: true, slug: true, ats: true, provider: true, settings: true } as const;

/** @throws Error when the listing names a connector that this build does not have */
export function openListing(row: ListingRow): OpenListing {
  const ats = findAts(row.ats);
  const provider = findProvider(row.provider);
  if (!ats || !provider)
    throw new Error(`Listing ${row.slug} needs ${row.ats} and ${row.provider}, which this version does not have.`);
  const settings = unsealJson(row.settings, { purpose: 'listing-settings', owner: row.slug });
  return {
    id: row.id,
    slug: row.slug,
    ats,
    provider,
    listing: ats.open(settings, vendorContext(ats.manifest.apiRoot)),
  };
}

const kept = new Map<string, { until: number; listing: OpenListing | undefined }>();
const keepMs = 5_000;

/** @returns the listing of that slug; kept for a few seconds, since every delivery asks for it */
export async function findListing(slug: string): Promise<OpenListing | undefined> {
  const known = kept.get(slug);
  if (known && known.until > Date.now()) return known.listing;
  const row = await systemDb().listing.findUnique({ where: { slug }, select: listingColumns });
  const listing = row ? openListing(row) : undefined;
  if (kept.size > 1_000) kept.clear();
  kept.set(slug, { until: Date.now() + keepMs, listing });
  return listing;
}

/**
 * Puts an ATS x provider into the operator's marketplace.
 * @throws UserError when a connector is unknown, the settings do not fit, or the slug is taken
 */
export async function createListing(input: {
  ats: string;
  provider: string;
  slug: string;
  settings: unknown;
}): Promise<{ id: string; slug: string }> {
  const ats = findAts(input.ats);
  if (!ats) throw new UserError(`There is no ATS connector named "${input.ats}".`);
  if (!findProvider(input.provider)) throw new UserError(`There is no provider connector named "${input.provider}".`);
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(input.slug))
    throw new UserError('A slug is made of lower-case letters, digits and dashes.');
  const settings = ats.settings.safeParse(input.settings);
  if (!settings.success) {
    const names = settings.error.issues.map((issue) => `${issue.path.join('.') || 'settings'}: ${issue.message}`);
    throw new UserError(`The settings do not fit ${ats.manifest.label}. ${names.join('; ')}`);
  }
  const taken = await systemDb().listing.findUnique({ where: { slug: input.slug }, select: { id: true } });
  if (taken) throw new UserError(`The slug "${input.slug}" is taken.`);
  const sealed = sealJson(settings.data, { purpose: 'listing-settings', owner: input.slug });
  const { id, slug } = await systemDb().listing.create({
    data: { ats: input.ats, provider: input.provider, slug: input.slug, settings: sealed },
    select: { id: true, slug: true },
  });
  return { id, slug };
}
