'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button } from '@/app/ui/button';
import { TextField } from '@/app/ui/text-field';
import { askForLink } from './actions';
import { Sent } from './sent';

/** E-mail address in, link by mail out. Works before and without JavaScript. */
export function LinkForm({ from, primary }: { from: string; primary: boolean }) {
  const t = useTranslations('signin');
  const [answer, send, pending] = useActionState(askForLink, undefined);
  if (answer?.sent) return <Sent email={answer.email} from={from} />;
  const problem = answer && t(`problems.${answer.problem}`);
  return (
    // Our own sentence says what is wrong with an address, in place of the browser's bubble.
    <form action={send} noValidate className="flex max-w-[26rem] flex-col gap-4">
      <input type="hidden" name="from" value={from} />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        autoComplete="email"
        inputMode="email"
        isRequired
        autoFocus={primary}
        validationBehavior="aria"
        error={problem}
      />
      <Button
        type="submit"
        look={primary ? 'primary' : 'default'}
        isPending={pending}
        pendingText={t('sending')}
        className="self-start"
      >
        {t('send')}
      </Button>
    </form>
  );
}
