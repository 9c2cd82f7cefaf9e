import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

export type DetailsProps = { summary?: ReactNode; children: ReactNode; open?: boolean };

/** Codes and raw answers, behind a word. Works without scripts. */
export function Details({ summary, children, open }: DetailsProps) {
  const t = useTranslations('ui');
  return (
    <details open={open} className="group">
      <summary className="-ml-1 inline-flex min-h-6 list-none items-center gap-1 rounded-xs px-1 text-sm font-medium text-ink-2 hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden="true" className="size-3.5 transition-transform group-open:rotate-90" />
        {summary ?? t('details')}
      </summary>
      <div className="mt-2 text-sm text-ink-2">{children}</div>
    </details>
  );
}

/** A raw answer, as it came. */
export const Raw = ({ children, label }: { children: string; label: string }) => (
  <pre
    tabIndex={0}
    aria-label={label}
    role="region"
    className="max-h-80 overflow-auto rounded-md border border-line bg-sunken p-3 font-mono text-sm leading-5 whitespace-pre-wrap wrap-anywhere text-ink-2"
  >
    {children}
  </pre>
);
