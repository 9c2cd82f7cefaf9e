import { systemDb } from '@/lib/db/client';
import { UserError } from '@/lib/errors';
import { log } from '@/lib/log';
import { connectionWords } from './connection-words';
import { createConnection } from './create';
import type { OpenListing } from './listing';

export interface Company {
  identity: string;
  name: string;
  /** What the customer typed into the marketplace's own form. Never leaves the server. */
  providerCredentials: Readonly<Record<string, string>> | undefined;
}

const kept = new Map<string, { until: number; companies: Promise<Company[]> }>();
const keepMs = 15_000;

/** Who the signed link speaks of, as the marketplace says it; by its identity alone while the marketplace is away. */
export async function companyAt(opened: OpenListing, identity: string): Promise<Company> {
  const known = kept.get(opened.id);
  const companies = known && known.until > Date.now() ? known.companies : listed(opened);
  kept.set(opened.id, { until: known && known.until > Date.now() ? known.until : Date.now() + keepMs, companies });
  const found = (await companies).find((company) => company.identity === identity);
  return found ?? { identity, name: '', providerCredentials: undefined };
}

async function listed(opened: OpenListing): Promise<Company[]> {
  try {
    const companies = (await opened.listing.companies?.()) ?? [];
    return companies.map(({ identity, name, claim }) => ({
      identity,
      name,
      providerCredentials: claim.providerCredentials,
    }));
  } catch (error) {
    log.warn({ error, listing: opened.slug }, 'the marketplace does not tell its customers');
    kept.delete(opened.id);
    return [];
  }
}

export type Situation =
  | { kind: 'free' }
  | { kind: 'own'; connectionId: string; tenantName: string; admin: boolean }
  /** Another tenant's. `admins`: addresses shortened, enough for a colleague to know whom to ask. */
  | { kind: 'foreign'; tenantName: string; admins: string[] };

export interface Claimant {
  userId: string;
  email: string;
  memberships: readonly { tenantId: string; tenantName: string; role: 'admin' | 'recruiter' }[];
}

/** Where a company stands with us, as seen by who asks. */
export async function situationOf(opened: OpenListing, identity: string, claimant: Claimant): Promise<Situation> {
  const row = await systemDb().connection.findUnique({
    where: { listingId_atsIdentity: { listingId: opened.id, atsIdentity: identity } },
    select: {
      id: true,
      tenantId: true,
      tenant: {
        select: {
          name: true,
          membership: { where: { role: 'admin' }, select: { user: { select: { email: true } } }, take: 3 },
        },
      },
    },
  });
  if (!row) return { kind: 'free' };
  const own = claimant.memberships.find(({ tenantId }) => tenantId === row.tenantId);
  if (own) return { kind: 'own', connectionId: row.id, tenantName: own.tenantName, admin: own.role === 'admin' };
  return {
    kind: 'foreign',
    tenantName: row.tenant.name,
    admins: row.tenant.membership.map(({ user }) => shortened(user.email)),
  };
}

/** `elin@nordhav.example` → `e…@nordhav.example`: known to colleagues, of no use to others. */
export function shortened(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}…${email.slice(at)}`;
}

/**
 * Connects a company with a tenant of the person's, or with a new one named after the company, whose admin they become.
 * @param tenantId undefined for a new tenant
 * @param typedName what the person calls the company; counts only where the marketplace does not tell its name
 * @throws UserError
 */
export async function claimCompany(
  opened: OpenListing,
  company: Company,
  claimant: Claimant,
  tenantId: string | undefined,
  typedName: string,
): Promise<{ id: string; tenantId: string }> {
  if (
    tenantId &&
    !claimant.memberships.some((membership) => membership.tenantId === tenantId && membership.role === 'admin')
  ) {
    throw new UserError(connectionWords('notAdmin'));
  }
  const fields = opened.ats.manifest.credentialFields.filter(({ required }) => required);
  const [field] = fields;
  // Where the ATS names its companies, its id is all there is to give.
  if (!field || fields.length > 1)
    throw new UserError(connectionWords('notFromMarketplace', { ats: opened.ats.manifest.label }));
  // Asked first: a tenant must not be made for a company that cannot be connected.
  const situation = await situationOf(opened, company.identity, claimant);
  const companyName = company.name || typedName.trim().slice(0, 200);
  const names = { company: companyName || company.identity, provider: opened.provider.manifest.label };
  if (situation.kind !== 'free')
    throw new UserError(connectionWords(situation.kind === 'own' ? 'connectedHere' : 'connectedElsewhere', names));
  if (!tenantId && !companyName) throw new UserError(connectionWords('nameMissing'));
  const owner = tenantId ?? (await newTenant(companyName, claimant));
  const { id } = await createConnection({
    listingSlug: opened.slug,
    tenantId: owner,
    atsCredentials: { [field.name]: company.identity },
    companyName,
    actor: claimant.email,
  });
  return { id, tenantId: owner };
}

async function newTenant(name: string, claimant: Claimant): Promise<string> {
  return systemDb().$transaction(async (tx) => {
    const { id } = await tx.tenant.create({
      data: { name, membership: { create: { userId: claimant.userId, role: 'admin' } } },
      select: { id: true },
    });
    await tx.auditEntry.create({
      data: { tenantId: id, actor: claimant.email, action: 'tenant.created', subject: id },
      select: { id: true },
    });
    return id;
  });
}
