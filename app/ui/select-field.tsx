'use client';
import { Check, ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
  type SelectProps,
} from 'react-aria-components';
import { cx } from './class-names';
import { controlBox, FieldDescription, FieldLabel, FieldProblem, type FieldTexts } from './field-parts';

export type SelectOption = { id: string; label: string; text?: string; icon?: ReactNode; isDisabled?: boolean };
export type SelectFieldProps = Omit<
  SelectProps<SelectOption>,
  'children' | 'className' | 'style' | 'isInvalid' | 'slot' | 'selectionMode'
> &
  FieldTexts & { options: SelectOption[]; optional?: boolean; className?: string };

/** One of several. `value` and `onChange` speak of option ids; `name` puts it into a form. */
export function SelectField({
  label,
  description,
  error,
  options,
  optional,
  className,
  placeholder,
  ...rest
}: SelectFieldProps) {
  const t = useTranslations('ui');
  return (
    <Select
      {...rest}
      placeholder={placeholder ?? t('choose')}
      isInvalid={error ? true : undefined}
      className={cx('group flex flex-col gap-1.5', className)}
    >
      <FieldLabel optional={optional}>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <Button
        className={cx(controlBox, 'flex items-center justify-between gap-2 text-left group-data-invalid:border-needs')}
      >
        <SelectValue className="min-w-0 truncate data-placeholder:text-ink-3">
          {({ isPlaceholder, selectedText }) => (isPlaceholder ? (placeholder ?? t('choose')) : selectedText)}
        </SelectValue>
        <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
      </Button>
      <FieldProblem>{error}</FieldProblem>
      <Popover className="min-w-(--trigger-width) overflow-auto rounded-md border border-line bg-surface p-1 shadow-overlay entering:animate-appear">
        <ListBox items={options} className="outline-none">
          {(option) => (
            <ListBoxItem
              id={option.id}
              textValue={option.label}
              isDisabled={option.isDisabled}
              className="group/option flex min-h-8 items-center gap-2 rounded-sm px-2.5 py-1.5 outline-none data-disabled:text-ink-3 data-focused:bg-accent-soft data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-focus data-hovered:bg-hover"
            >
              {option.icon}
              <span className="min-w-0 grow">
                <Text slot="label">{option.label}</Text>
                {option.text && (
                  <Text slot="description" className="block text-sm text-ink-3">
                    {option.text}
                  </Text>
                )}
              </span>
              <Check
                aria-hidden="true"
                className="invisible size-4 shrink-0 text-accent group-data-selected/option:visible"
              />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
