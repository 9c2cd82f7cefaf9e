import { systemDb } from '@/lib/db/client';

export interface TenantRow {
  id: string;
  name: string;
  connections: number;
  members: number;
  createdAt: Date;
}

/** All customer companies of this deployment, by name. For operators. */
export async function listTenants(): Promise<TenantRow[]> {
  const rows = await systemDb().tenant.findMany({
    select: { id: true, name: true, createdAt: true, _count: { select: { connection: true, membership: true } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ _count, ...row }) => ({ ...row, connections: _count.connection, members: _count.membership }));
}
