'use client';
import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/app/ui/confirm-dialog';
import type { Offer } from '@/lib/checks/queries/subject';
import { ActionPreview } from './action-preview';
import { useActions } from './action-provider';
import { CorrectEmailDialog } from './correct-email-dialog';

/** Asks before something goes out; shows what, and to whom. */
export function ActionDialogs({ asked, onClose }: { asked: Offer | undefined; onClose: () => void }) {
  const t = useTranslations('check');
  const { subject, run } = useActions();
  if (!asked) return null;
  const close = () => {
    onClose();
    // A reload must not ask again.
    window.history.replaceState(null, '', window.location.pathname);
  };
  const { label } = asked;
  if (label === 'correct-email') return <CorrectEmailDialog offer={asked} onClose={close} />;
  if (label === 'refresh') return null;
  const { name, provider, ats } = subject;
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={(open) => !open && close()}
      title={t(`ask.${label}.title`, { name })}
      text={t(`ask.${label}.text`, { provider, ats })}
      confirmLabel={t(`action.${label}`)}
      danger={label === 'cancel'}
      onConfirm={() => {
        // The page shows it at once, and takes it back with a sentence if it fails.
        void run(asked);
        close();
        return undefined;
      }}
    >
      <ActionPreview label={label} />
    </ConfirmDialog>
  );
}
