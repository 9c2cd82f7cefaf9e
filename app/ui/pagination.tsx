import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { buttonStyle } from './button-style';

export type PaginationProps = {
  /** Leave out where there is nothing that way. */
  newerHref?: string;
  olderHref?: string;
  /** "8 of 256 · newest first" */
  text?: ReactNode;
};

/** Newer and older, by key. */
export function Pagination({ newerHref, olderHref, text }: PaginationProps) {
  const t = useTranslations('ui');
  const part = (href: string | undefined, rel: 'prev' | 'next', inside: ReactNode) =>
    href ? (
      <Link href={href} rel={rel} className={buttonStyle('default', 'small')}>
        {inside}
      </Link>
    ) : (
      <span aria-hidden="true" data-disabled="" className={buttonStyle('default', 'small')}>
        {inside}
      </span>
    );
  if (!newerHref && !olderHref && !text) return null;
  return (
    <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
      <p className="text-sm text-ink-3">{text}</p>
      {(newerHref || olderHref) && (
        <nav aria-label={t('pages')} className="flex gap-2">
          {part(
            newerHref,
            'prev',
            <>
              <ChevronLeft aria-hidden="true" />
              {t('newer')}
            </>,
          )}
          {part(
            olderHref,
            'next',
            <>
              {t('older')}
              <ChevronRight aria-hidden="true" />
            </>,
          )}
        </nav>
      )}
    </div>
  );
}
