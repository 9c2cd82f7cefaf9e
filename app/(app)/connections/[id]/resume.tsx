'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/ui/button';
import { setState } from '../actions';

/** Opens a paused or disconnected connection again. */
export function Resume({ id, label }: { id: string; label: string }) {
  const t = useTranslations('connections');
  const [pending, setPending] = useState(false);
  const [sentence, setSentence] = useState<string>();
  const resume = async () => {
    setPending(true);
    setSentence(await setState(id, 'active').catch(() => t('failed')));
    setPending(false);
  };
  return (
    <>
      <Button look="primary" isPending={pending} onPress={resume}>
        {label}
      </Button>
      {sentence && (
        <p role="alert" className="self-center text-needs">
          {sentence}
        </p>
      )}
    </>
  );
}
