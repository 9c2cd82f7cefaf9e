import { useTranslations } from 'next-intl';
import { Banner } from '@/app/ui/banner';
import { TextLink } from '@/app/ui/text-link';

/** After a link was asked for: the same words, whether the address is known or not. */
export function Sent({ email, from }: { email?: string; from: string }) {
  const t = useTranslations('signin');
  return (
    <div className="flex flex-col gap-4">
      <Banner
        tone="good"
        role="status"
        title={t('sentTitle')}
        text={email ? t('sentTo', { email }) : t('sent')}
        note={t('sentHint')}
      />
      {/* A full load: the form starts afresh. */}
      <p>
        <TextLink href={`/signin?from=${encodeURIComponent(from)}&again=1`}>{t('again')}</TextLink>
      </p>
    </div>
  );
}
