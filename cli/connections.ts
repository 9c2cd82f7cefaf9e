import { systemDb } from '@/lib/db/client';
import { UserError } from '@/lib/errors';
import { connectionAddresses } from './addresses';
import { isId } from './input';
import { words } from './words';

const columns = {
  id: true,
  state: true,
  problem: true,
  tenantId: true,
  companyName: true,
  atsIdentity: true,
  lastDeliveryAt: true,
  lastWriteBackAt: true,
  packagesReadAt: true,
  createdAt: true,
  listing: { select: { slug: true, ats: true, provider: true } },
} as const;

/** @throws UserError when there is no such connection */
export async function knownConnection(id: string) {
  const row = isId(id) ? await systemDb().connection.findUnique({ where: { id }, select: columns }) : null;
  if (!row) throw new UserError(words('noConnection', { id }));
  return shown(row);
}

export async function allConnections(tenantId: string | undefined) {
  const rows = await systemDb().connection.findMany({
    where: { tenantId },
    select: columns,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(shown);
}

function shown<T extends { id: string; listing: { slug: string; ats: string; provider: string } }>({
  listing,
  ...row
}: T) {
  return {
    ...row,
    listing: listing.slug,
    ats: listing.ats,
    provider: listing.provider,
    ...connectionAddresses({ id: row.id, listing }),
  };
}
