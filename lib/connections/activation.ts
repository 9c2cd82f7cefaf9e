import type { FormField } from '@/connectors/contract';
import { withTenant } from '@/lib/db/client';
import { companyAt } from './claim-company';
import { accountUsable } from './create';
import { readDefaults, type Defaults } from './defaults';
import { listingColumns, openListing, type OpenListing } from './listing';
import { accountHint, openAccount } from './provider-account';
import { readHops } from './self-test-store';
import { viewSelfTest, type SelfTestView } from './self-test-view';
import type { ActivationFacts } from './steps';
import { atsAddress, consentRedirect, providerWebhookUrl } from './addresses';

/** What screens say about a listing: names and forms, from the connectors' manifests. */
export interface ListingView {
  slug: string;
  ats: { name: string; label: string; nextStep: string; helpLinks: readonly { label: string; url: string }[] };
  provider: {
    name: string;
    label: string;
    consent: boolean;
    fields: readonly FormField[];
    helpLinks: readonly { label: string; url: string }[];
  };
}

export function viewListing({ slug, ats, provider }: OpenListing): ListingView {
  const { label, nextStep, helpLinks, name } = ats.manifest;
  return {
    slug,
    ats: { name, label, nextStep, helpLinks },
    provider: {
      name: provider.manifest.name,
      label: provider.manifest.label,
      consent: provider.consent !== undefined,
      fields: provider.manifest.credentialFields,
      helpLinks: provider.manifest.helpLinks,
    },
  };
}

export interface ActivationView extends ListingView {
  id: string;
  tenantId: string;
  company: string;
  tenantName: string;
  facts: ActivationFacts;
  problem: string | null;
  /** End of the key that is no secret; empty where there is none. */
  keyHint: string;
  /** Values of fields that are no secrets. */
  values: Record<string, string>;
  /** Names of fields that the marketplace carries already. */
  offered: string[];
  consentedBy: { actor: string; at: Date } | undefined;
  packages: { id: string; name: string }[];
  defaults: Defaults;
  test: SelfTestView | undefined;
  addresses: { webhook: string; redirect: string | undefined; delivery: string | undefined };
}

/** All that the activation screen and a connection's page show of one connection; secrets stay here. */
export async function readActivation(tenantId: string, id: string): Promise<ActivationView | undefined> {
  const found = await withTenant(tenantId, async (tx) => {
    const row = await tx.connection.findUnique({
      where: { id },
      omit: { atsCredentials: true },
      include: {
        listing: { select: listingColumns },
        tenant: { select: { name: true } },
        package: { orderBy: { name: 'asc' } },
      },
    });
    const test = await tx.selfTest.findFirst({ where: { connectionId: id }, orderBy: { startedAt: 'desc' } });
    const consent = await tx.auditEntry.findFirst({
      where: { subject: id, action: 'connection.consented' },
      orderBy: { at: 'desc' },
    });
    const sealed = await tx.connection.findUnique({ where: { id }, select: { providerCredentials: true } });
    return row && { row, test, consent, sealed: sealed?.providerCredentials ?? null };
  });
  if (!found) return undefined;
  const { row, consent } = found;
  const opened = openListing(row.listing);
  const listing = viewListing(opened);
  const account = openAccount(found.sealed, tenantId);
  const labels = { ats: listing.ats.label, provider: listing.provider.label };
  const test = found.test
    ? viewSelfTest({ ...found.test, hops: readHops(found.test.hops) }, labels, new Date())
    : undefined;
  const stored = found.sealed !== null;
  return {
    ...listing,
    id,
    tenantId,
    company: row.companyName || row.atsIdentity,
    tenantName: row.tenant.name,
    facts: {
      state: row.state,
      stored,
      needsConsent: listing.provider.consent,
      consented: stored && accountUsable(opened, account),
      packages: row.package.length,
      test,
    },
    problem: row.problem,
    keyHint: accountHint(account, listing.provider.fields),
    values: shownValues(account, listing.provider.fields),
    offered:
      !stored && listing.provider.consent
        ? Object.keys((await companyAt(opened, row.atsIdentity)).providerCredentials ?? {})
        : [],
    consentedBy: consent ? { actor: consent.actor, at: consent.at } : undefined,
    packages: row.package.map(({ externalId, name }) => ({ id: externalId, name })),
    defaults: readDefaults(row.defaults),
    test,
    addresses: {
      webhook: providerWebhookUrl(listing.provider.name, id),
      redirect: listing.provider.consent ? consentRedirect(listing.provider.name) : undefined,
      delivery:
        opened.ats.manifest.addressedBy === 'connection'
          ? atsAddress(opened.ats.manifest, { slug: opened.slug, connectionId: id })
          : undefined,
    },
  };
}

function shownValues(account: Readonly<Record<string, unknown>>, fields: readonly FormField[]): Record<string, string> {
  const shown = fields
    .filter(({ kind }) => kind !== 'secret')
    .flatMap(({ name }) => {
      const value = account[name];
      return typeof value === 'string' ? [[name, value] as const] : [];
    });
  return Object.fromEntries(shown);
}
