'use client';
import { RotateCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/ui/button';
import { LiveRegion } from '@/app/ui/live-region';
import { replay } from './actions';

/** Works a delivery off once more; the row then says that it waits. */
export function ReplayButton({ id, label }: { id: string; label: string }) {
  const t = useTranslations('operator');
  const ui = useTranslations('ui');
  const [pending, setPending] = useState(false);
  const [sentence, setSentence] = useState<string>();

  const press = async () => {
    setPending(true);
    setSentence(await replay(id).catch(() => ui('failed')));
    setPending(false);
  };

  return (
    <span className="relative block">
      <Button
        size="small"
        icon={<RotateCw aria-hidden="true" />}
        isPending={pending}
        onPress={press}
        aria-label={label}
        className="max-tablet:mt-1 max-tablet:h-9"
      >
        {t('replay')}
      </Button>
      <LiveRegion visible={sentence !== undefined} className="mt-1 max-w-[30ch] text-left text-sm text-needs">
        {sentence}
      </LiveRegion>
    </span>
  );
}
