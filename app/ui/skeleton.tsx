import { useTranslations } from 'next-intl';
import { cx } from './class-names';

/** A grey place where something will be. Give it the size of what comes: nothing must move. */
export const Skeleton = ({ className = 'h-4 w-full rounded-xs' }: { className?: string }) => (
  <span aria-hidden="true" className={cx('block animate-breathe bg-line', className)} />
);

/** Rows of a list that is on its way. */
export function SkeletonRows({ rows = 6 }: { rows?: number }) {
  const t = useTranslations('ui');
  return (
    <div role="status" className="divide-y divide-line overflow-clip rounded-lg border border-line bg-surface">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex h-16 items-center gap-6 px-4.5">
          <Skeleton className="h-4 w-36 rounded-xs" />
          <Skeleton className="h-6 w-28 rounded-full" />
          <Skeleton className="ml-auto hidden h-4 w-24 rounded-xs tablet:block" />
        </div>
      ))}
    </div>
  );
}
