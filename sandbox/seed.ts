import { z } from 'zod';

const listings = z.object({ listings: z.array(z.object({ slug: z.string() })) });

/** Creates the listing unless an earlier start did. */
export async function createListing(
  cli: (args: string[]) => Promise<unknown>,
  { ats, provider, settings }: { ats: string; provider: string; settings: Readonly<Record<string, string>> },
): Promise<void> {
  const slug = provider;
  const exists = async () => {
    const known = listings.safeParse(await cli(['listing', 'list']));
    return known.success && known.data.listings.some((listing) => listing.slug === slug);
  };
  if (await exists()) return;
  const create = ['listing', 'create', '--ats', ats, '--provider', provider, '--slug', slug];
  await cli([...create, '--settings', JSON.stringify(settings)]);
}
