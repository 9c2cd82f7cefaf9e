import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Button } from '@/app/ui/button';
import { Shell } from '@/app/ui/shell';
import { shellRole } from '@/app/ui/shell-parts';
import { signOut } from '@/lib/auth/sign-out';
import { chooseTenant } from '@/lib/auth/tenant-cookie';
import { currentViewer } from '@/lib/auth/viewer';
import { countNeedsYou } from '@/lib/checks/queries/counts';
import { LiveRefresh } from './live-refresh';

/** The frame around every screen of a signed-in person. Whether one may see a screen, and where to come back to, its page decides. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  if (!viewer) return children;
  const { tenant, memberships, operator, email } = viewer;
  const [t, needsYou] = await Promise.all([getTranslations('shell'), tenant ? countNeedsYou(tenant.id) : 0]);
  const person = { name: viewer.name || email, email };
  return (
    <Shell
      role={shellRole(tenant?.role, operator)}
      person={person}
      tenant={tenant && { id: tenant.id, name: tenant.name }}
      tenants={memberships.map(({ tenantId, tenantName }) => ({ id: tenantId, name: tenantName }))}
      switchTenant={chooseTenant}
      needs={{ checks: needsYou }}
      signOut={
        <form action={signOut} className="flex flex-col">
          <Button type="submit">{t('signOut')}</Button>
        </form>
      }
    >
      {tenant && <LiveRefresh />}
      {children}
    </Shell>
  );
}
