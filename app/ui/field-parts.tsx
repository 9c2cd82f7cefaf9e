'use client';
import { useTranslations } from 'next-intl';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';

export const controlBox =
  'h-9 w-full min-w-0 rounded-md border border-control bg-surface px-3 text-base text-ink shadow-xs transition-colors placeholder:text-ink-3 data-hovered:border-ink-3 data-invalid:border-needs data-disabled:border-line data-disabled:bg-sunken data-disabled:text-ink-3 max-tablet:text-lg';

export type FieldTexts = {
  label: string;
  /** What it is for, where to find it. Stays visible while typing. */
  description?: ReactNode;
  /** The sentence that says what is wrong and what to do; marks the field invalid. */
  error?: string;
};

export function FieldLabel({ children, optional = false }: { children: ReactNode; optional?: boolean }) {
  const t = useTranslations('ui');
  return (
    <Label className="text-base font-medium">
      {children}
      {optional && <span className="font-normal text-ink-3"> ({t('optional')})</span>}
    </Label>
  );
}

export const FieldDescription = ({ children }: { children: ReactNode }) =>
  children ? (
    <Text slot="description" className="max-w-[75ch] text-sm text-ink-2">
      {children}
    </Text>
  ) : null;

/** Takes our own sentence, or the browser's where the field has a native constraint. */
export const FieldProblem = ({ children }: { children?: string }) => (
  <FieldError className="flex items-start gap-1.5 text-sm text-needs">
    {({ validationErrors }) => (
      <>
        <CircleAlert aria-hidden="true" className="mt-0.75 size-3.5 shrink-0" />
        <span>{children ?? validationErrors.join(' ')}</span>
      </>
    )}
  </FieldError>
);
