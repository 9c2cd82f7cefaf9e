import type { Command } from 'commander';
import { z } from 'zod';
import { UserError } from '@/lib/errors';
import { jsonOption } from '../input';
import { print } from '../print';
import { words } from '../words';

const created = z.object({ ats: z.string(), provider: z.string(), slug: z.string(), settings: z.string() });

export function registerListing(program: Command): void {
  const listing = program.command('listing').description('Marketplace entries: ATS × provider.');

  listing
    .command('create')
    .requiredOption('--ats <name>')
    .requiredOption('--provider <name>')
    .requiredOption('--slug <slug>', 'stands in the addresses')
    .option('--settings <json>', 'partner credentials, or @file', '{}')
    .action(async (options: unknown) => {
      const { settings, ...rest } = created.parse(options);
      const { createListing } = await import('@/lib/connections/listing');
      const { listingAddresses } = await import('../addresses');
      const { id, slug } = await createListing({ ...rest, settings: await jsonOption('--settings', settings) });
      print({
        listing: { id, slug, ats: rest.ats, provider: rest.provider, ...listingAddresses({ slug, ats: rest.ats }) },
      });
    });

  listing.command('list').action(async () => {
    const { systemDb } = await import('@/lib/db/client');
    const { listingAddresses } = await import('../addresses');
    const rows = await systemDb().listing.findMany({
      select: {
        id: true,
        slug: true,
        ats: true,
        provider: true,
        createdAt: true,
        _count: { select: { connection: true } },
      },
      orderBy: { slug: 'asc' },
    });
    print({
      listings: rows.map(({ _count, ...row }) => ({
        ...row,
        connections: _count.connection,
        ...listingAddresses(row),
      })),
    });
  });

  listing
    .command('register <slug>')
    .description('Registers our addresses and forms at the marketplace, where it takes them by API.')
    .action(async (slug: string) => {
      const { findListing } = await import('@/lib/connections/listing');
      const { activationForm } = await import('@/lib/connections/activation-form');
      const { listingAddresses } = await import('../addresses');
      const opened = await findListing(slug);
      if (!opened) throw new UserError(words('noListing', { slug }));
      const { manifest } = opened.ats;
      const { baseUrl } = listingAddresses({ slug, ats: manifest.name });
      if (!opened.listing.register || !baseUrl)
        throw new UserError(words('nothingToRegister', { ats: manifest.label }));
      await opened.listing.register(baseUrl, await activationForm(opened, ''));
      print({ registered: { slug, ats: manifest.name, baseUrl } });
    });
}
