'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button';
import { cx } from './class-names';

export type DialogProps = {
  /** The button that opens it. Leave out when `isOpen` is given. */
  trigger?: ReactNode;
  title: string;
  /** A sentence under the title. */
  text?: ReactNode;
  /** Body; a function gets `close`. */
  children?: ReactNode | ((close: () => void) => ReactNode);
  /** Buttons at the foot, the main one last; a function gets `close`. */
  footer?: ReactNode | ((close: () => void) => ReactNode);
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  wide?: boolean;
  /** `alertdialog` must be answered: no click outside, no close button. */
  role?: 'dialog' | 'alertdialog';
};

/** A window over the page; a sheet from below on a phone. Focus stays in it and returns to the trigger. */
export function Dialog({
  trigger,
  title,
  text,
  children,
  footer,
  isOpen,
  onOpenChange,
  wide = false,
  role = 'dialog',
}: DialogProps) {
  const t = useTranslations('ui');
  const dismissable = role === 'dialog';
  const overlay = (
    <ModalOverlay
      {...(trigger ? {} : { isOpen, onOpenChange })}
      isDismissable={dismissable}
      className="fixed inset-0 z-50 flex items-end justify-center bg-scrim tablet:items-center tablet:p-6 entering:animate-appear"
    >
      <Modal
        className={cx(
          'max-h-[92dvh] w-full overflow-auto rounded-t-lg border border-line bg-surface shadow-overlay tablet:rounded-lg',
          wide ? 'tablet:max-w-3xl' : 'tablet:max-w-lg',
        )}
      >
        <AriaDialog role={role} className="outline-none">
          {({ close }) => (
            <>
              <div className="flex items-start justify-between gap-4 px-5 pt-5">
                <div className="min-w-0">
                  <Heading slot="title" level={2}>
                    {title}
                  </Heading>
                  {text && <div className="mt-1 text-ink-2">{text}</div>}
                </div>
                {dismissable && (
                  <Button
                    look="quiet"
                    size="small"
                    aria-label={t('close')}
                    icon={<X aria-hidden="true" />}
                    onPress={close}
                  />
                )}
              </div>
              <div className="px-5 pb-5 not-empty:pt-4">
                {typeof children === 'function' ? children(close) : children}
              </div>
              {footer && (
                <div className="flex flex-col-reverse gap-2 border-t border-line bg-canvas px-5 py-3.5 tablet:flex-row tablet:justify-end">
                  {typeof footer === 'function' ? footer(close) : footer}
                </div>
              )}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
  return trigger ? (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      {overlay}
    </DialogTrigger>
  ) : (
    overlay
  );
}
