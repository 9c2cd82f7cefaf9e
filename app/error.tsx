'use client';
import { useTranslations } from 'next-intl';
import { Button } from './ui/button';
import { ButtonLink } from './ui/button-link';
import { Narrow } from './ui/narrow';

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('ui.error');
  return (
    <Narrow title={t('title')} text={t('text')}>
      <div role="alert" className="flex flex-wrap items-center gap-2">
        <Button look="primary" onPress={reset}>
          {t('retry')}
        </Button>
        <ButtonLink href="/checks">{t('home')}</ButtonLink>
      </div>
      {error.digest && (
        <p className="mt-6 text-sm text-ink-2">
          {t('reference')}: <code className="font-mono select-all">{error.digest}</code>
        </p>
      )}
    </Narrow>
  );
}
