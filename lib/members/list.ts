import { systemDb } from '@/lib/db/client';

export interface MemberRow {
  id: string;
  email: string;
  name: string;
  operator: boolean;
  memberships: { tenantId: string; role: 'admin' | 'recruiter' }[];
}

/** People of one company, or all with operators, by address. For operators. */
export async function listMembers(tenantId?: string): Promise<MemberRow[]> {
  const rows = await systemDb().user.findMany({
    where: tenantId === undefined ? {} : { membership: { some: { tenantId } } },
    select: {
      id: true,
      email: true,
      name: true,
      operator: true,
      membership: { where: { tenantId }, select: { tenantId: true, role: true } },
    },
    orderBy: { email: 'asc' },
  });
  return rows.map(({ membership, ...row }) => ({ ...row, memberships: membership }));
}
