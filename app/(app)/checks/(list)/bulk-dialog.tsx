'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '@/app/ui/banner';
import { Button } from '@/app/ui/button';
import { Dialog } from '@/app/ui/dialog';
import { LiveRegion } from '@/app/ui/live-region';
import { runBulkAction, type ActionOutcome } from '../run-action';
import type { BulkAction, BulkCheck } from './bulk-actions';
import { BulkRow } from './bulk-row';

interface BulkDialogProps {
  action: BulkAction;
  checks: BulkCheck[];
  /** @param done true when something was sent */
  onClose: (done: boolean) => void;
}

/** Names everybody whom it touches, before; and says for each what came of it, after. */
export function BulkDialog({ action, checks, onClose }: BulkDialogProps) {
  const t = useTranslations('checks.bulk');
  const ui = useTranslations('ui');
  const [pending, setPending] = useState(false);
  const [failed, setFailed] = useState(false);
  const [outcomes, setOutcomes] = useState<Record<string, ActionOutcome>>();
  const fitting = checks.filter(({ actions }) => actions.includes(action));
  const count = fitting.length;
  const done = Object.values(outcomes ?? {}).filter(({ ok }) => ok).length;

  const send = async () => {
    setPending(true);
    setFailed(false);
    try {
      setOutcomes(await runBulkAction({ checkIds: fitting.map(({ id }) => id), action }));
    } catch {
      setFailed(true);
    } finally {
      setPending(false);
    }
  };

  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && !pending && onClose(outcomes !== undefined)}
      title={outcomes ? t('doneTitle', { done, total: count }) : t(`title.${action}`, { count })}
      text={outcomes ? undefined : t(`text.${action}`)}
      footer={
        outcomes ? (
          <Button look="primary" autoFocus onPress={() => onClose(true)}>
            {t('close')}
          </Button>
        ) : (
          <>
            <Button isDisabled={pending} onPress={() => onClose(false)}>
              {ui('back')}
            </Button>
            <Button look={action === 'cancel' ? 'danger' : 'primary'} isPending={pending} onPress={send}>
              {t(`confirm.${action}`, { count })}
            </Button>
          </>
        )
      }
    >
      <ul
        aria-label={t('list')}
        tabIndex={0}
        className="max-h-[50dvh] divide-y divide-line overflow-auto rounded-md border border-line"
      >
        {checks.map((check) => (
          <BulkRow key={check.id} check={check} action={action} outcome={outcomes?.[check.id]} />
        ))}
      </ul>
      {failed && <Banner role="alert" tone="needs" title={ui('failed')} className="mt-3" />}
      <LiveRegion>{outcomes && t('doneTitle', { done, total: count })}</LiveRegion>
    </Dialog>
  );
}
