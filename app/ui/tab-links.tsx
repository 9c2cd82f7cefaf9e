import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { cx } from './class-names';

export type TabLink = { href: string; label: string; count?: number; current?: boolean };
export type TabLinksProps = { tabs: TabLink[]; label?: string };

/** Views of one list, as links: each has an address of its own. */
export function TabLinks({ tabs, label }: TabLinksProps) {
  const t = useTranslations('ui');
  return (
    <nav aria-label={label ?? t('tabs')} className="overflow-x-auto border-b border-line">
      <ul className="flex gap-5">
        {tabs.map(({ href, label: name, count, current = false }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? 'page' : undefined}
              className={cx(
                'flex items-baseline gap-1.5 rounded-t-xs border-b-2 pt-2 pb-2.5 font-medium whitespace-nowrap -outline-offset-2',
                current ? 'border-accent text-ink' : 'border-transparent text-ink-2 hover:border-line hover:text-ink',
              )}
            >
              {name}
              {count !== undefined && <span className="font-normal text-ink-3 tabular-nums">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
