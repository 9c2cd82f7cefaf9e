'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Avatar } from './avatar';
import { ThemeChoice } from './theme-choice';

export type AccountMenuProps = {
  person: { name: string; email: string };
  /** Second line under the name. */
  company?: string;
  /** A button or form that signs out. */
  signOut: ReactNode;
};

/** Who one is, how it looks, and the way out. */
export function AccountMenu({ person, company, signOut }: AccountMenuProps) {
  const t = useTranslations('shell');
  return (
    <DialogTrigger>
      <Button
        aria-label={t('account', { name: person.name })}
        className="flex w-full items-center gap-2.5 rounded-sm p-2 text-left transition-colors hover:bg-hover max-desk:justify-center data-pressed:bg-hover"
      >
        <Avatar name={person.name} />
        <span className="min-w-0 text-sm max-desk:hidden">
          <span className="block truncate font-medium">{person.name}</span>
          {company && <span className="block truncate text-ink-2">{company}</span>}
        </span>
      </Button>
      <Popover
        placement="top start"
        className="w-72 rounded-lg border border-line bg-surface shadow-overlay entering:animate-appear"
      >
        <Dialog aria-label={t('account', { name: person.name })} className="flex flex-col gap-4 p-4 outline-none">
          <div className="flex items-center gap-3">
            <Avatar name={person.name} size="large" />
            <div className="min-w-0">
              <p className="truncate font-medium">{person.name}</p>
              <p className="truncate text-sm text-ink-2">{person.email}</p>
            </div>
          </div>
          <ThemeChoice />
          <div className="flex flex-col border-t border-line pt-3">{signOut}</div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
