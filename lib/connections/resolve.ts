import { z } from 'zod';
import type { Claim } from '@/connectors/contract';
import { unsealJson } from '@/lib/crypto';
import { systemDb } from '@/lib/db/client';
import { isUniqueViolation } from '@/lib/db/errors';
import type { OpenListing } from './listing';

/** Who a proved request speaks for, or why we do not act for it. */
export type Resolved =
  | { ok: true; connection: { id: string; tenantId: string; companyName: string } }
  | {
      ok: false;
      status: 401 | 422;
      code: 'unknown_company' | 'key_mismatch' | 'not_connected' | 'paused' | 'deactivated';
      connection?: { id: string; tenantId: string };
    };

const columns = {
  id: true,
  tenantId: true,
  companyName: true,
  state: true,
  atsIdentity: true,
  atsKeyFingerprint: true,
  providerCredentials: true,
} as const;

const kept = new Map<string, { until: number; resolved: Resolved }>();
const keepMs = 3_000;

/**
 * Finds the connection that a claim speaks for. Kept for a few seconds, since a bulk order asks a hundred times.
 * @param signed the request was signed by the ATS itself: then the key is bound to the company that the request names
 */
export async function resolveConnection(opened: OpenListing, claim: Claim, signed: boolean): Promise<Resolved> {
  const cacheKey = `${opened.id} ${claim.identity} ${claim.keyFingerprint} ${signed}`;
  const known = kept.get(cacheKey);
  if (known && known.until > Date.now()) return known.resolved;
  const resolved = await resolve(opened, claim, signed);
  if (kept.size > 5_000) kept.clear();
  if (resolved.ok) kept.set(cacheKey, { until: Date.now() + keepMs, resolved });
  return resolved;
}

async function resolve(opened: OpenListing, claim: Claim, signed: boolean): Promise<Resolved> {
  const identity = claim.identity ?? (await identityOfKey(opened, claim));
  if (!identity) return { ok: false, status: 401, code: 'unknown_company' };
  const row = await systemDb().connection.findUnique({
    where: { listingId_atsIdentity: { listingId: opened.id, atsIdentity: identity } },
    select: columns,
  });
  if (!row) return { ok: false, status: 401, code: 'unknown_company' };
  const connection = { id: row.id, tenantId: row.tenantId, companyName: row.companyName };
  if (!credentialsAgree(row, claim)) return { ok: false, status: 401, code: 'key_mismatch', connection };
  const { keyFingerprint } = claim;
  if (signed && keyFingerprint && keyFingerprint !== row.atsKeyFingerprint) {
    const bound = await bindKey(row.id, keyFingerprint);
    // Two companies of one customer may use one provider account: then its key proves neither, and the signature both.
    if (!bound && !claim.providerCredentials) return { ok: false, status: 401, code: 'key_mismatch', connection };
  }
  switch (row.state) {
    case 'pending':
      return { ok: false, status: 422, code: 'not_connected', connection };
    case 'paused':
    case 'deactivated':
      return { ok: false, status: 422, code: row.state, connection };
    default:
      return { ok: true, connection };
  }
}

/** A question without a company: by the key it is bound to, else by asking the marketplace who calls with it. */
async function identityOfKey(opened: OpenListing, claim: Claim): Promise<string | undefined> {
  const { keyFingerprint } = claim;
  if (!keyFingerprint) return undefined;
  const bound = await systemDb().connection.findUnique({
    where: { listingId_atsKeyFingerprint: { listingId: opened.id, atsKeyFingerprint: keyFingerprint } },
    select: { atsIdentity: true },
  });
  if (bound) return bound.atsIdentity;
  const companies = await opened.listing.companies?.().catch(() => []);
  return companies?.find((company) => company.claim.keyFingerprint === keyFingerprint)?.identity;
}

/** A key is new to a company when its admin saves the settings again; a key of another company is refused. */
async function bindKey(connectionId: string, keyFingerprint: string): Promise<boolean> {
  try {
    await systemDb().connection.update({
      where: { id: connectionId },
      data: { atsKeyFingerprint: keyFingerprint },
      select: { id: true },
    });
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/** What the customer typed into the ATS's form must be the account that was connected: nobody connects a company to an account of theirs. */
function credentialsAgree(row: { providerCredentials: string | null; tenantId: string }, claim: Claim): boolean {
  if (!claim.providerCredentials || !row.providerCredentials) return true;
  const stored = z
    .record(z.string(), z.unknown())
    .parse(unsealJson(row.providerCredentials, { purpose: 'provider-credentials', owner: row.tenantId }));
  return Object.entries(claim.providerCredentials).every(
    ([name, value]) => stored[name] === undefined || stored[name] === value,
  );
}
