import type { ReactNode } from 'react';
import { cx } from './class-names';

export type DescriptionListProps = {
  items: { term: ReactNode; value: ReactNode; key?: string }[];
  /** `ends`: value at the right edge, for narrow columns. */
  align?: 'ends' | 'columns';
};

/** Names and values. */
export function DescriptionList({ items, align = 'ends' }: DescriptionListProps) {
  return (
    <dl
      className={
        align === 'ends' ? 'space-y-2 text-sm' : 'grid gap-x-6 gap-y-2 text-sm tablet:grid-cols-[minmax(9rem,auto)_1fr]'
      }
    >
      {items.map(({ term, value, key }, index) => (
        <div key={key ?? index} className={align === 'ends' ? 'flex items-baseline justify-between gap-4' : 'contents'}>
          <dt className="text-ink-3">{term}</dt>
          <dd className={cx('min-w-0 tabular-nums wrap-anywhere', align === 'ends' && 'text-right')}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
