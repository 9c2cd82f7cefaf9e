'use client';
import { UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/ui/button';
import { RadioGroup } from '@/app/ui/radio-group';
import { TextField } from '@/app/ui/text-field';
import { invite, type InviteOutcome } from './actions';
import { InviteResult } from './invite-result';

/** @param mail whether the link leaves by mail, or is shown here */
export function InviteForm({ tenantId, mail }: { tenantId: string; mail: boolean }) {
  const t = useTranslations('settings.members.invite');
  const roles = useTranslations('settings.members');
  const ui = useTranslations('ui');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState('recruiter');
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<InviteOutcome>();

  const send = async () => {
    setPending(true);
    setOutcome(undefined);
    const next = await invite(tenantId, email, role).catch(() => ({ ok: false, sentence: ui('failed') }) as const);
    setOutcome(next);
    if (next.ok) setEmail('');
    setPending(false);
  };

  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) void send();
      }}
    >
      <TextField
        label={t('email')}
        description={mail ? t('byMail') : t('byHand')}
        type="email"
        autoComplete="off"
        value={email}
        onChange={setEmail}
        error={outcome && !outcome.ok ? outcome.sentence : undefined}
      />
      <RadioGroup
        label={t('role')}
        value={role}
        onChange={setRole}
        options={(['recruiter', 'admin'] as const).map((value) => ({
          value,
          label: roles(`role.${value}`),
          text: t(`may.${value}`),
        }))}
      />
      <div>
        <Button type="submit" look="primary" isPending={pending} icon={<UserPlus aria-hidden="true" />}>
          {t('send')}
        </Button>
      </div>
      {outcome?.ok && <InviteResult outcome={outcome} />}
    </form>
  );
}
