'use client';
import type { ReactNode } from 'react';
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from 'react-aria-components';
import { cx } from './class-names';

export type SwitchProps = Omit<AriaSwitchProps, 'children' | 'className' | 'style'> & {
  children: ReactNode;
  description?: ReactNode;
  className?: string;
};

/** Takes effect at once; for what is saved later, use a `Checkbox`. */
export function Switch({ children, description, className, ...rest }: SwitchProps) {
  return (
    <AriaSwitch
      {...rest}
      className={cx('group relative flex items-start justify-between gap-4 data-disabled:text-ink-3', className)}
    >
      <span className="min-w-0">
        <span className="font-medium">{children}</span>
        {description && <span className="block max-w-[65ch] text-sm text-ink-2">{description}</span>}
      </span>
      <span className="mt-0.5 flex h-6 w-10 shrink-0 items-center rounded-full border border-control bg-sunken p-0.75 transition-colors group-data-disabled:opacity-50 group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-focus group-data-selected:border-accent group-data-selected:bg-accent">
        <span className="size-4 rounded-full bg-ink-3 transition-transform group-data-selected:translate-x-4 group-data-selected:bg-accent-ink" />
      </span>
    </AriaSwitch>
  );
}
