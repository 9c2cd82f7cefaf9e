import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import { systemDb } from '@/lib/db/client';
import { authOptions } from './options';

export type Role = 'admin' | 'recruiter';

/** Who looks at a page. */
export interface Viewer {
  userId: string;
  email: string;
  name: string;
  operator: boolean;
  memberships: readonly { tenantId: string; tenantName: string; role: Role }[];
  /** The company whose data is shown: the one chosen in the menu, else the first. */
  tenant: { id: string; name: string; role: Role } | undefined;
}
export type TenantViewer = Viewer & { tenant: NonNullable<Viewer['tenant']> };

export const tenantCookie = 'checkbridge-tenant';

/** Who is signed in. Rights are read from the database at each request, so that one taken away is gone at once. */
export const currentViewer: () => Promise<Viewer | undefined> = cache(async () => {
  const session = await getServerSession(authOptions());
  if (!session?.userId) return undefined;
  const user = await systemDb().user.findUnique({
    where: { id: session.userId },
    select: {
      id: true,
      email: true,
      name: true,
      operator: true,
      membership: {
        select: { role: true, tenant: { select: { id: true, name: true } } },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      },
    },
  });
  if (!user) return undefined;
  const memberships = user.membership.map(({ role, tenant }) => ({
    tenantId: tenant.id,
    tenantName: tenant.name,
    role,
  }));
  const wanted = (await cookies()).get(tenantCookie)?.value;
  const chosen = memberships.find(({ tenantId }) => tenantId === wanted) ?? memberships[0];
  return {
    userId: user.id,
    email: user.email,
    name: user.name,
    operator: user.operator,
    memberships,
    tenant: chosen && { id: chosen.tenantId, name: chosen.tenantName, role: chosen.role },
  };
});

/** @param returnTo path to come back to after sign-in */
export async function requireViewer(returnTo: string): Promise<Viewer> {
  return (await currentViewer()) ?? redirect(`/signin?from=${encodeURIComponent(returnTo)}`);
}

/** For pages that show a company's data. */
export async function requireTenant(returnTo: string): Promise<TenantViewer> {
  const viewer = await requireViewer(returnTo);
  const { tenant, operator } = viewer;
  if (tenant) return { ...viewer, tenant };
  // An operator belongs to no company, and has a screen of her own.
  return redirect(operator ? '/operator' : '/signin?error=no-company');
}
