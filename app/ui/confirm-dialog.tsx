'use client';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { Banner } from './banner';
import { Button } from './button';
import { Dialog } from './dialog';

export type ConfirmDialogProps = {
  trigger?: ReactNode;
  /** The question, with the candidate's name in it. */
  title: string;
  /** What will happen. */
  text: ReactNode;
  /** The verb on the button: "Cancel check", never "OK". */
  confirmLabel: string;
  pendingText?: string;
  danger?: boolean;
  /** Give back a sentence when it failed: it is shown and the dialog stays. Nothing means done. */
  onConfirm: () => Promise<string | undefined> | string | undefined;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** A preview of what will go out. */
  children?: ReactNode;
};

/** Asks before what cannot be taken back. */
export function ConfirmDialog({
  trigger,
  title,
  text,
  confirmLabel,
  pendingText,
  danger = false,
  onConfirm,
  isOpen,
  onOpenChange,
  children,
}: ConfirmDialogProps) {
  const t = useTranslations('ui');
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();

  const confirm = async (close: () => void) => {
    setPending(true);
    setProblem(undefined);
    try {
      const sentence = await onConfirm();
      if (sentence) setProblem(sentence);
      else close();
    } catch {
      setProblem(t('failed'));
    } finally {
      setPending(false);
    }
  };

  return (
    <Dialog
      role="alertdialog"
      trigger={trigger}
      title={title}
      text={text}
      isOpen={isOpen}
      onOpenChange={(open) => {
        setProblem(undefined);
        onOpenChange?.(open);
      }}
      footer={(close) => (
        <>
          <Button onPress={close} isDisabled={pending}>
            {t('back')}
          </Button>
          <Button
            look={danger ? 'danger' : 'primary'}
            isPending={pending}
            pendingText={pendingText}
            onPress={() => confirm(close)}
          >
            {confirmLabel}
          </Button>
        </>
      )}
    >
      {children}
      {problem && <Banner role="alert" tone="needs" title={problem} className="mt-3" />}
    </Dialog>
  );
}
