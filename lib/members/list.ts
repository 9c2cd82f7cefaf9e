import { systemDb, withTenant } from '@/lib/db/client';

export type MemberRole = 'admin' | 'recruiter';

export interface MemberRow {
  id: string;
  email: string;
  name: string;
  operator: boolean;
  /** False for whoever was invited and has not come yet. */
  signedIn: boolean;
  memberships: { tenantId: string; role: MemberRole; since: Date }[];
}

/** People of one company, or all with operators, by address. Without a company: for operators. */
export async function listMembers(tenantId?: string): Promise<MemberRow[]> {
  const wanted = {
    where: tenantId === undefined ? {} : { membership: { some: { tenantId } } },
    select: {
      id: true,
      email: true,
      name: true,
      operator: true,
      emailVerified: true,
      membership: { where: { tenantId }, select: { tenantId: true, role: true, createdAt: true } },
    },
    orderBy: { email: 'asc' },
  } as const;
  const rows =
    tenantId === undefined
      ? await systemDb().user.findMany(wanted)
      : await withTenant(tenantId, (tx) => tx.user.findMany(wanted));
  return rows.map(({ membership, emailVerified, ...row }) => ({
    ...row,
    signedIn: emailVerified !== null,
    memberships: membership.map(({ createdAt, ...one }) => ({ ...one, since: createdAt })),
  }));
}
