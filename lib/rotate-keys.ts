import { seal, sealedWithCurrentKey, unseal, type SecretPlace } from '@/lib/crypto';
import { systemDb } from '@/lib/db/client';

const batch = 200;

export interface Rotated {
  listings: number;
  connections: number;
  deliveries: number;
}

/**
 * Encrypts what is sealed under an older key anew, in batches, while the app runs. Each write names the text that it replaces:
 * where the app was quicker, with a refreshed token say, its text stays, and it is under the current key already.
 */
export async function rotateKeys(actor: string): Promise<Rotated> {
  const counts = { listings: await listings(), connections: await connections(), deliveries: await deliveries() };
  await systemDb().auditEntry.create({
    data: { actor, action: 'key.rotated', subject: 'ENCRYPTION_KEYS' },
    select: { id: true },
  });
  return counts;
}

/** @returns the text under the current key; undefined when it is already, or there is none */
function anew(sealed: string | null, place: SecretPlace): string | undefined {
  return sealed === null || sealedWithCurrentKey(sealed) ? undefined : seal(unseal(sealed, place), place);
}

async function listings(): Promise<number> {
  return eachBatch(
    (after) =>
      systemDb().listing.findMany({
        where: after,
        select: { id: true, slug: true, settings: true },
        orderBy: { id: 'asc' },
        take: batch,
      }),
    async ({ id, slug, settings: old }) => {
      const settings = anew(old, { purpose: 'listing-settings', owner: slug });
      return settings
        ? (await systemDb().listing.updateMany({ where: { id, settings: old }, data: { settings } })).count
        : 0;
    },
  );
}

async function connections(): Promise<number> {
  const select = { id: true, tenantId: true, atsCredentials: true, providerCredentials: true } as const;
  return eachBatch(
    (after) => systemDb().connection.findMany({ where: after, select, orderBy: { id: 'asc' }, take: batch }),
    async ({ id, tenantId, atsCredentials: oldAts, providerCredentials: oldProvider }) => {
      const atsCredentials = anew(oldAts, { purpose: 'ats-credentials', owner: tenantId });
      const providerCredentials = anew(oldProvider, { purpose: 'provider-credentials', owner: tenantId });
      const db = systemDb().connection;
      const ats = atsCredentials
        ? await db.updateMany({ where: { id, atsCredentials: oldAts }, data: { atsCredentials } })
        : { count: 0 };
      const provider = providerCredentials
        ? await db.updateMany({ where: { id, providerCredentials: oldProvider }, data: { providerCredentials } })
        : { count: 0 };
      return Math.max(ats.count, provider.count);
    },
  );
}

async function deliveries(): Promise<number> {
  const select = { id: true, source: true, rawBody: true, event: true } as const;
  return eachBatch(
    (after) => systemDb().inboundEvent.findMany({ where: after, select, orderBy: { id: 'asc' }, take: batch }),
    async ({ id, source, rawBody: oldBody, event: oldEvent }) => {
      const rawBody = anew(oldBody, { purpose: 'inbound-body', owner: source });
      const event = anew(oldEvent, { purpose: 'inbound-event', owner: source });
      if (!rawBody && !event) return 0;
      return (
        await systemDb().inboundEvent.updateMany({
          where: { id, rawBody: oldBody, event: oldEvent },
          data: { rawBody, event },
        })
      ).count;
    },
  );
}

async function eachBatch<T extends { id: string }>(
  read: (after: { id?: { gt: string } }) => Promise<T[]>,
  renew: (row: T) => Promise<number>,
): Promise<number> {
  let count = 0;
  let rows = await read({});
  while (rows.length > 0) {
    for (const row of rows) count += await renew(row);
    const last = rows.at(-1);
    rows = last && rows.length === batch ? await read({ id: { gt: last.id } }) : [];
  }
  return count;
}
