'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/ui/button';
import { Dialog } from '@/app/ui/dialog';
import type { MemberRole } from '@/lib/members/list';
import { invite, type InviteOutcome } from './actions';
import { InviteResult } from './invite-result';

export type InviteAgainProps = {
  tenantId: string;
  member: { email: string; name: string; role: MemberRole };
  onClose: () => void;
};

/** A new link for somebody whose first one went unused. */
export function InviteAgain({ tenantId, member, onClose }: InviteAgainProps) {
  const t = useTranslations('settings.members.menu');
  const ui = useTranslations('ui');
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<InviteOutcome>();

  const send = async () => {
    setPending(true);
    setOutcome(
      await invite(tenantId, member.email, member.role).catch(() => ({ ok: false, sentence: ui('failed') }) as const),
    );
    setPending(false);
  };

  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && !pending && onClose()}
      title={t('againTitle', { name: member.name })}
      text={t('againText')}
      footer={
        outcome?.ok ? (
          <Button look="primary" onPress={onClose}>
            {ui('close')}
          </Button>
        ) : (
          <>
            <Button isDisabled={pending} onPress={onClose}>
              {ui('back')}
            </Button>
            <Button look="primary" isPending={pending} onPress={send}>
              {t('again')}
            </Button>
          </>
        )
      }
    >
      <InviteResult outcome={outcome} />
    </Dialog>
  );
}
