'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '@/app/ui/banner';
import { Button } from '@/app/ui/button';
import { lookAgain } from '../actions';

/** Let in, but there is nothing to order yet: says so, and looks once more. */
export function LookAgain({
  connectionId,
  sentence,
  provider,
}: {
  connectionId: string;
  sentence: string;
  provider: string;
}) {
  const t = useTranslations('activate.account');
  const [pending, setPending] = useState(false);
  const [newer, setNewer] = useState<string>();
  const look = async () => {
    setPending(true);
    setNewer(await lookAgain(connectionId).catch(() => t('failed')));
    setPending(false);
  };
  return (
    <Banner
      tone="waiting"
      role="status"
      title={newer ?? sentence}
      action={
        <Button isPending={pending} pendingText={t('checking', { provider })} onPress={look}>
          {t('lookAgain')}
        </Button>
      }
    />
  );
}
