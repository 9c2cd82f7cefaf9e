'use client';
import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import {
  Button,
  Input,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { cx } from './class-names';
import { controlBox, FieldDescription, FieldLabel, FieldProblem, type FieldTexts } from './field-parts';

export type TextFieldProps = Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid' | 'slot'> &
  FieldTexts & {
    placeholder?: string;
    /** More than one line. */
    rows?: number;
    /** Says "(optional)" beside the label. */
    optional?: boolean;
    /** Keys, addresses, codes: figures that can be told apart, no spelling help. */
    code?: boolean;
    className?: string;
  };

/** A line of text. `type="password"` brings a button that shows it. Pasting is never stopped; blanks around a pasted key are taken off. */
export function TextField({
  label,
  description,
  error,
  placeholder,
  rows,
  optional,
  code = false,
  className,
  type = 'text',
  ...rest
}: TextFieldProps) {
  const t = useTranslations('ui');
  const [shown, setShown] = useState(false);
  const secret = type === 'password';
  const plain = code || secret;
  return (
    <AriaTextField
      {...rest}
      {...(plain ? { autoCorrect: 'off', spellCheck: 'false' as const } : {})}
      type={secret && shown ? 'text' : type}
      isInvalid={error ? true : undefined}
      className={cx('flex flex-col gap-1.5', className)}
    >
      <FieldLabel optional={optional}>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      {rows ? (
        <TextArea
          rows={rows}
          placeholder={placeholder}
          className={cx(controlBox, 'h-auto py-2 leading-5.5', code && 'font-mono')}
        />
      ) : (
        <div className="relative">
          <Input
            placeholder={placeholder}
            autoCapitalize={plain ? 'none' : undefined}
            onPaste={plain ? trimPaste : undefined}
            className={cx(controlBox, plain && 'font-mono', secret && 'pr-11')}
          />
          {secret && (
            <Button
              aria-label={shown ? t('hide', { label }) : t('reveal', { label })}
              onPress={() => setShown(!shown)}
              className="absolute inset-y-1 right-1 grid w-8 place-items-center rounded-sm text-ink-2 hover:bg-hover hover:text-ink"
            >
              {shown ? <EyeOff aria-hidden="true" className="size-4" /> : <Eye aria-hidden="true" className="size-4" />}
            </Button>
          )}
        </div>
      )}
      <FieldProblem>{error}</FieldProblem>
    </AriaTextField>
  );
}

/** What is copied from a vendor's page often brings a line break along. */
function trimPaste(event: React.ClipboardEvent<HTMLInputElement>) {
  const text = event.clipboardData.getData('text/plain');
  if (text === text.trim()) return;
  event.preventDefault();
  document.execCommand('insertText', false, text.trim());
}
