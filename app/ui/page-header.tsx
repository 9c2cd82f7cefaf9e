import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

export type PageHeaderProps = {
  /** The answer to the person's first question. */
  title: ReactNode;
  text?: ReactNode;
  actions?: ReactNode;
  trail?: { href: string; label: string }[];
};

/** The top of a screen: answer first. */
export function PageHeader({ title, text, actions, trail }: PageHeaderProps) {
  const t = useTranslations('ui');
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
      <div className="min-w-0">
        {trail && (
          <nav aria-label={t('breadcrumb')} className="mb-1.5">
            <ol className="flex flex-wrap items-center gap-1 text-sm text-ink-3">
              {trail.map(({ href, label }) => (
                <li key={href} className="flex items-center gap-1">
                  <Link href={href} className="rounded-xs py-0.5 font-medium text-ink-2 hover:text-ink hover:underline">
                    {label}
                  </Link>
                  <ChevronRight aria-hidden="true" className="size-3.5" />
                </li>
              ))}
            </ol>
          </nav>
        )}
        <h1 className="wrap-anywhere">{title}</h1>
        {text && <div className="mt-1.5 max-w-[75ch] text-ink-2">{text}</div>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  );
}
