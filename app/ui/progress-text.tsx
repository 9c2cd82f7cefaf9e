import { useTranslations } from 'next-intl';
import { VisuallyHidden } from './visually-hidden';

export type ProgressTextProps = {
  done: number;
  total: number;
  /** What is counted, for those who do not see the bar. */
  label: string;
  /** Shown right of the bar; "4 of 6" unless given. */
  text?: string;
};

/** How far, in words and as a thin bar. */
export function ProgressText({ done, total, label, text }: ProgressTextProps) {
  const t = useTranslations('ui');
  const words = text ?? t('ofTotal', { done, total });
  return (
    <div className="flex items-center gap-3 text-sm text-ink-3 tabular-nums">
      <div aria-hidden="true" className="h-1 grow overflow-hidden rounded-full bg-line">
        <div
          className="h-full rounded-full bg-accent transition-[width] duration-300"
          style={{ width: `${total > 0 ? Math.min(100, (100 * done) / total) : 0}%` }}
        />
      </div>
      <span>
        <VisuallyHidden>{label}: </VisuallyHidden>
        {words}
      </span>
    </div>
  );
}
