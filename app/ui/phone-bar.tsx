'use client';
import { Menu as MenuIcon, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog, DialogTrigger, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button';
import { Mark } from './mark';
import { NavLinks, type NavLinksProps } from './nav-links';
import type { AccountMenuProps } from './account-menu';
import { Avatar } from './avatar';
import { ThemeChoice } from './theme-choice';
import { TenantSwitcher, type TenantSwitcherProps } from './tenant-switcher';

export type PhoneBarProps = Pick<NavLinksProps, 'role' | 'needs'> &
  AccountMenuProps & { switcher?: TenantSwitcherProps };

/** The frame on a phone: a bar on top, everything else in a sheet. */
export function PhoneBar({ role, needs, person, company, signOut, switcher }: PhoneBarProps) {
  const t = useTranslations('shell');
  const [open, setOpen] = useState(false);
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center justify-between border-b border-line bg-canvas/92 px-4 backdrop-blur-sm tablet:hidden print:hidden">
      <span className="flex items-center gap-2 font-semibold tracking-tight">
        <Mark className="size-6.5 text-accent" />
        {t('product')}
      </span>
      <DialogTrigger isOpen={open} onOpenChange={setOpen}>
        <Button look="quiet" aria-label={t('openMenu')} icon={<MenuIcon aria-hidden="true" className="size-5!" />} />
        <ModalOverlay isDismissable className="fixed inset-0 z-50 bg-scrim tablet:hidden entering:animate-appear">
          <Modal className="absolute inset-x-0 top-0 max-h-dvh overflow-auto rounded-b-lg border-b border-line bg-sunken shadow-overlay">
            <Dialog aria-label={t('menu')} className="outline-none">
              {({ close }) => (
                <>
                  <div className="flex h-14 items-center justify-between px-4">
                    <span className="flex items-center gap-2 font-semibold tracking-tight">
                      <Mark className="size-6.5 text-accent" />
                      {t('product')}
                    </span>
                    <Button
                      look="quiet"
                      aria-label={t('closeMenu')}
                      icon={<X aria-hidden="true" className="size-5!" />}
                      onPress={close}
                    />
                  </div>
                  <div className="flex flex-col gap-4 px-4 pb-5">
                    {switcher && <TenantSwitcher {...switcher} />}
                    <nav aria-label={t('main')}>
                      <NavLinks role={role} needs={needs} onFollow={close} />
                    </nav>
                    <div className="flex items-center gap-3 border-t border-line pt-4">
                      <Avatar name={person.name} size="large" />
                      <div className="min-w-0 text-sm">
                        <p className="truncate font-medium">{person.name}</p>
                        <p className="truncate text-ink-2">{company ?? person.email}</p>
                      </div>
                    </div>
                    <ThemeChoice />
                    <div className="flex flex-col">{signOut}</div>
                  </div>
                </>
              )}
            </Dialog>
          </Modal>
        </ModalOverlay>
      </DialogTrigger>
    </header>
  );
}
