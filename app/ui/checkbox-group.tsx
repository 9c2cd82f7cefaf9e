'use client';
import type { ReactNode } from 'react';
import {
  CheckboxGroup as AriaCheckboxGroup,
  type CheckboxGroupProps as AriaCheckboxGroupProps,
} from 'react-aria-components';
import { cx } from './class-names';
import { FieldDescription, FieldLabel, FieldProblem, type FieldTexts } from './field-parts';

export type CheckboxGroupProps = Omit<
  AriaCheckboxGroupProps,
  'children' | 'className' | 'style' | 'isInvalid' | 'slot'
> &
  FieldTexts & { children: ReactNode; optional?: boolean; className?: string };

/** Several of several: holds `Checkbox`es with a `value` each. */
export function CheckboxGroup({
  label,
  description,
  error,
  children,
  optional,
  className,
  ...rest
}: CheckboxGroupProps) {
  return (
    <AriaCheckboxGroup
      {...rest}
      isInvalid={error ? true : undefined}
      className={cx('flex flex-col gap-1.5', className)}
    >
      <FieldLabel optional={optional}>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <div className="flex flex-col gap-1.5">{children}</div>
      <FieldProblem>{error}</FieldProblem>
    </AriaCheckboxGroup>
  );
}
