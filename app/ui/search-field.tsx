'use client';
import { Search, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components';
import { controlBox } from './field-parts';
import { cx } from './class-names';
import { Kbd } from './kbd';
import { useAddress } from './use-address';

export type SearchFieldProps = {
  /** Read out; also the placeholder unless one is given. */
  label: string;
  placeholder?: string;
  /** The address bar's parameter that follows the typing. Leave out to handle `onChange` yourself. */
  param?: string;
  defaultValue?: string;
  onChange?: (text: string) => void;
  /** `/` anywhere on the page moves here. */
  shortcut?: boolean;
  className?: string;
};

const inText = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Searches as one types, a third of a second behind. */
export function SearchField({
  label,
  placeholder,
  param,
  defaultValue,
  onChange,
  shortcut = false,
  className,
}: SearchFieldProps) {
  const t = useTranslations('ui');
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const setAddress = useAddress();

  useEffect(() => {
    if (!shortcut) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.metaKey || event.ctrlKey || event.altKey || inText(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [shortcut]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const changed = (text: string) => {
    onChange?.(text);
    if (!param) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAddress(param, text.trim() || null), 300);
  };

  return (
    <AriaSearchField
      aria-label={label}
      defaultValue={defaultValue}
      onChange={changed}
      className={cx('group relative w-full tablet:w-72', className)}
    >
      <Search aria-hidden="true" className="pointer-events-none absolute top-2.5 left-3 size-4 text-ink-3" />
      <Input
        ref={input}
        placeholder={placeholder ?? label}
        className={cx(controlBox, 'pr-9 pl-9 [&::-webkit-search-cancel-button]:hidden')}
      />
      {shortcut && (
        <span
          title={t('searchKey')}
          className="pointer-events-none absolute top-2 right-2.5 hidden group-data-empty:block group-focus-within:hidden max-tablet:hidden!"
        >
          <Kbd>/</Kbd>
        </span>
      )}
      <Button
        aria-label={t('clear')}
        className="absolute top-1.5 right-1.5 grid size-6 place-items-center rounded-xs text-ink-2 group-data-empty:hidden hover:bg-hover hover:text-ink"
      >
        <X aria-hidden="true" className="size-4" />
      </Button>
    </AriaSearchField>
  );
}
