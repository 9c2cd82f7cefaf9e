'use client';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cx } from './class-names';
import { navFor, navIcons, type NavName, type ShellRole } from './shell-parts';

export type NavLinksProps = {
  role: ShellRole;
  needs?: Partial<Record<NavName, number>>;
  /** Icon over a small word, for the rail. */ rail?: boolean;
  onFollow?: () => void;
};

/** The main navigation. `aria-current` on the section one is in. */
export function NavLinks({ role, needs = {}, rail = false, onFollow }: NavLinksProps) {
  const t = useTranslations('shell');
  const path = usePathname();
  return (
    <ul className="flex flex-col gap-0.5">
      {navFor(role).map((name) => {
        const Icon = navIcons[name];
        const count = needs[name] ?? 0;
        const href = `/${name}`;
        const current = path === href || path.startsWith(`${href}/`);
        return (
          <li key={name}>
            <Link
              href={href}
              onClick={onFollow}
              aria-current={current ? 'page' : undefined}
              className={cx(
                'relative flex rounded-sm font-medium transition-colors',
                rail
                  ? 'h-9 items-center gap-2.5 px-2.5 max-desk:h-14 max-desk:flex-col max-desk:justify-center max-desk:gap-1 max-desk:px-1 max-desk:text-[0.6875rem] max-desk:leading-none'
                  : 'h-11 items-center gap-3 px-3 text-lg',
                current ? 'bg-surface text-ink inset-ring inset-ring-line' : 'text-ink-2 hover:bg-hover hover:text-ink',
              )}
            >
              <Icon aria-hidden="true" className="size-4.5 shrink-0" />
              {t(name)}
              {count > 0 && (
                <span
                  className={cx(
                    'rounded-full bg-needs-soft px-2 text-sm font-semibold text-needs tabular-nums',
                    rail
                      ? 'ml-auto max-desk:absolute max-desk:top-1 max-desk:right-1.5 max-desk:ml-0 max-desk:px-1.5 max-desk:text-[0.6875rem]/4'
                      : 'ml-auto',
                  )}
                >
                  <span aria-hidden="true">{count}</span>
                  <span className="sr-only">, {t('waiting', { count })}</span>
                </span>
              )}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
