import type { ReactNode } from 'react';
import { cx } from './class-names';
import { toneClass, type Tone } from './tones';

export type BadgeProps = { tone: Tone; icon?: ReactNode; children: ReactNode; className?: string };

/** A word with an icon and a tone. The word carries the meaning. */
export function Badge({ tone, icon, children, className }: BadgeProps) {
  return (
    <span
      className={cx(
        'inline-flex h-6 items-center gap-1.5 rounded-full pr-2.5 pl-2 text-sm font-medium whitespace-nowrap [&_svg]:size-3.5 [&_svg]:shrink-0',
        toneClass[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
