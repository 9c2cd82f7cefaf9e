'use client';

import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/ui/button';

/** The operator's identity provider. */
export function ProviderButton({ name, from }: { name: string; from: string }) {
  const t = useTranslations('signin');
  const [opening, setOpening] = useState(false);
  const open = async () => {
    setOpening(true);
    await signIn('oidc', { callbackUrl: from }).finally(() => setOpening(false));
  };
  return (
    <Button
      look="primary"
      onPress={() => void open()}
      isPending={opening}
      pendingText={t('opening', { name })}
      className="self-start"
    >
      {t('provider', { name })}
    </Button>
  );
}
