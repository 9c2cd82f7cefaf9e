'use client';
import type { ReactNode } from 'react';
import {
  Radio,
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
} from 'react-aria-components';
import { cx } from './class-names';
import { FieldDescription, FieldLabel, FieldProblem, type FieldTexts } from './field-parts';

export type RadioOption = { value: string; label: ReactNode; text?: ReactNode; isDisabled?: boolean };
export type RadioGroupProps = Omit<AriaRadioGroupProps, 'children' | 'className' | 'style' | 'isInvalid' | 'slot'> &
  FieldTexts & { options: RadioOption[]; className?: string };

/** One of a few, all in sight. */
export function RadioGroup({ label, description, error, options, className, ...rest }: RadioGroupProps) {
  return (
    <AriaRadioGroup {...rest} isInvalid={error ? true : undefined} className={cx('flex flex-col gap-1.5', className)}>
      <FieldLabel>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      {options.map(({ value, label: name, text, isDisabled }) => (
        <Radio
          key={value}
          value={value}
          isDisabled={isDisabled}
          className="group relative flex min-h-6 items-start gap-2.5 data-disabled:text-ink-3"
        >
          <span className="mt-0.5 size-4.5 shrink-0 rounded-full border-[1.5px] border-control bg-surface transition-all group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-focus group-data-hovered:border-ink-3 group-data-selected:border-[5.5px] group-data-selected:border-accent" />
          <span className="min-w-0">
            {name}
            {text && <span className="block text-sm text-ink-2">{text}</span>}
          </span>
        </Radio>
      ))}
      <FieldProblem>{error}</FieldProblem>
    </AriaRadioGroup>
  );
}
