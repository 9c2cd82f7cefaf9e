import { z } from 'zod';
import type { FormField } from '@/connectors/contract';
import { sealJson, unsealJson } from '@/lib/crypto';
import { withTenant, type Transaction } from '@/lib/db/client';

export type Stored = Readonly<Record<string, unknown>>;
const storedSchema = z.record(z.string(), z.unknown());

/** What a connection keeps of its provider account; empty when there is none. */
export function openAccount(sealed: string | null, tenantId: string): Stored {
  return sealed ? storedSchema.parse(unsealJson(sealed, { purpose: 'provider-credentials', owner: tenantId })) : {};
}

export async function readAccount(tenantId: string, id: string): Promise<Stored> {
  const row = await withTenant(tenantId, (tx) =>
    tx.connection.findUniqueOrThrow({ where: { id }, select: { providerCredentials: true } }),
  );
  return openAccount(row.providerCredentials, tenantId);
}

export async function storeAccount(tx: Transaction, tenantId: string, id: string, account: Stored): Promise<void> {
  const providerCredentials = sealJson(account, { purpose: 'provider-credentials', owner: tenantId });
  await tx.connection.update({ where: { id }, data: { providerCredentials }, select: { id: true } });
}

/**
 * What a form gives, laid over what is stored. A secret left empty stays as it is, since it is never shown; another field
 * left empty is taken away. What the consent gave is dropped when the account itself may be another one now. Pure.
 */
export function mergeAccount(
  stored: Stored,
  given: Readonly<Record<string, string>>,
  fields: readonly FormField[],
): { account: Stored; sameAccount: boolean } {
  const typed = fields.map((field) => {
    const value = given[field.name]?.trim() ?? '';
    const keep = value === '' && (field.kind === 'secret' || !(field.name in given));
    return { field, before: stored[field.name], after: keep ? stored[field.name] : value || undefined };
  });
  const sameAccount = typed.every(
    ({ field, before, after }) =>
      provesVendor(field) || before === after || (before === undefined && field.kind === 'select'),
  );
  const names = new Set(fields.map(({ name }) => name));
  const rest = Object.entries(stored).filter(([name]) => sameAccount && !names.has(name));
  const own = typed.flatMap(({ field, after }) => (after === undefined ? [] : [[field.name, after] as const]));
  return { account: Object.fromEntries([...rest, ...own]), sameAccount };
}

/** A signing secret proves the vendor to us, not us to the vendor: another one needs no new consent. */
const provesVendor = ({ name }: FormField) => /webhook/i.test(name);

/** The end of the key that is no secret, so that an admin can tell accounts apart. */
export function accountHint(stored: Stored, fields: readonly FormField[]): string {
  const field = fields.find(({ kind, required }) => kind === 'text' && required);
  const value = field && stored[field.name];
  return typeof value === 'string' ? value.slice(-4) : '';
}
