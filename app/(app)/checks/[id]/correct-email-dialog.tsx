'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '@/app/ui/button';
import { Dialog } from '@/app/ui/dialog';
import { TextField } from '@/app/ui/text-field';
import type { Offer } from '@/lib/checks/queries/subject';
import { ActionPreview } from './action-preview';
import { useActions } from './action-provider';

/** A new address for the candidate, and the invitation that goes to it. */
export function CorrectEmailDialog({ offer, onClose }: { offer: Offer; onClose: () => void }) {
  const t = useTranslations('check.correct');
  const ui = useTranslations('ui');
  const { subject, run } = useActions();
  const [email, setEmail] = useState(subject.email);
  const [error, setError] = useState<string>();
  const [pending, setPending] = useState(false);

  const submit = async () => {
    const wanted = email.trim();
    if (!wanted) return setError(t('empty'));
    if (wanted.toLowerCase() === subject.sentTo?.toLowerCase()) return setError(t('same'));
    setPending(true);
    const sentence = await run(offer, wanted);
    setPending(false);
    if (sentence) setError(sentence);
    else onClose();
  };

  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && !pending && onClose()}
      title={t('title', { name: subject.name })}
      text={t('text')}
      footer={
        <>
          <Button onPress={onClose} isDisabled={pending}>
            {ui('back')}
          </Button>
          <Button look="primary" type="submit" form="correct-email" isPending={pending}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <Form
        id="correct-email"
        validationBehavior="aria"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) void submit();
        }}
      >
        <TextField
          autoFocus
          label={t('field')}
          description={subject.email ? t('help', { email: subject.email }) : t('helpNone')}
          type="email"
          name="email"
          autoComplete="off"
          value={email}
          error={error}
          onChange={(text) => {
            setEmail(text);
            setError(undefined);
          }}
        />
        <ActionPreview label="correct-email" email={email.trim()} />
        <p className="text-sm text-ink-2">{t('noteAts', { ats: subject.ats })}</p>
      </Form>
    </Dialog>
  );
}
