'use client';
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components';
import { cx } from './class-names';

export type CheckboxProps = Omit<AriaCheckboxProps, 'children' | 'className' | 'style'> & {
  children?: ReactNode;
  description?: ReactNode;
  className?: string;
};

/** A box to tick. Without children, give `aria-label`. */
export function Checkbox({ children, description, className, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...rest}
      className={cx('group relative flex min-h-6 items-start gap-2.5 data-disabled:text-ink-3', className)}
    >
      {({ isIndeterminate }) => (
        <>
          <span className="mt-0.5 grid size-4.5 shrink-0 place-items-center rounded-xs border-[1.5px] border-control bg-surface text-accent-ink transition-colors group-data-disabled:border-line group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-focus group-data-hovered:border-ink-3 group-data-indeterminate:border-accent group-data-indeterminate:bg-accent group-data-invalid:border-needs group-data-selected:border-accent group-data-selected:bg-accent">
            {isIndeterminate ? (
              <Minus aria-hidden="true" strokeWidth={3} className="size-3.5" />
            ) : (
              <Check aria-hidden="true" strokeWidth={3} className="invisible size-3.5 group-data-selected:visible" />
            )}
          </span>
          {(children || description) && (
            <span className="min-w-0">
              {children}
              {description && <span className="block text-sm text-ink-2">{description}</span>}
            </span>
          )}
        </>
      )}
    </AriaCheckbox>
  );
}
