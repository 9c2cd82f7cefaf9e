import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { AccountMenu } from './account-menu';
import { Mark } from './mark';
import { NavLinks } from './nav-links';
import { PhoneBar } from './phone-bar';
import type { NavName, ShellRole, ShellTenant } from './shell-parts';
import { TenantSwitcher } from './tenant-switcher';

export type ShellProps = {
  children: ReactNode;
  role: ShellRole;
  person: { name: string; email: string };
  tenant?: ShellTenant;
  /** All that the person belongs to; the switcher shows from two on. */
  tenants?: ShellTenant[];
  /** A server action. */
  switchTenant?: (id: string) => Promise<void> | void;
  /** Counts of what needs someone, by section. */
  needs?: Partial<Record<NavName, number>>;
  /** A button or form that signs out. */
  signOut: ReactNode;
};

/** The frame of the app: navigation left, a rail on tablets, a bar on phones. */
export function Shell({ children, role, person, tenant, tenants = [], switchTenant, needs, signOut }: ShellProps) {
  const t = useTranslations('shell');
  const switcher = tenant && switchTenant && tenants.length > 1 ? { tenant, tenants, switchTenant } : undefined;
  const account = { person, company: tenant?.name, signOut };
  return (
    <div className="tablet:grid tablet:min-h-dvh tablet:grid-cols-[84px_minmax(0,1fr)] desk:grid-cols-[232px_minmax(0,1fr)] print:block!">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-ink px-3.5 py-2 font-medium text-canvas focus:translate-y-0"
      >
        {t('skip')}
      </a>
      <PhoneBar role={role} needs={needs} switcher={switcher} {...account} />
      <div className="sticky top-0 flex h-dvh flex-col border-r border-line bg-sunken px-3 py-4 max-tablet:hidden max-desk:px-2 print:hidden">
        <header className="contents">
          <Link
            href={role === 'operating-only' ? '/operator' : '/'}
            aria-label={t('home')}
            className="mb-4 flex items-center gap-2.5 self-start rounded-sm px-2 py-1 font-semibold tracking-tight max-desk:self-center"
          >
            <Mark className="size-7 text-accent" />
            <span className="max-desk:hidden">{t('product')}</span>
          </Link>
          {switcher && <TenantSwitcher rail {...switcher} />}
        </header>
        <nav aria-label={t('main')}>
          <NavLinks rail role={role} needs={needs} />
        </nav>
        <div className="mt-auto">
          <AccountMenu {...account} />
        </div>
      </div>
      <main
        id="content"
        tabIndex={-1}
        className="w-full max-w-[1220px] min-w-0 px-4 pt-5 pb-14 tablet:px-9 tablet:pt-7"
      >
        {children}
      </main>
    </div>
  );
}
