import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from './ui/button-link';
import { Narrow } from './ui/narrow';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ui.notFound');
  return { title: t('title') };
}

export default function NotFound() {
  const t = useTranslations('ui.notFound');
  return (
    <Narrow title={t('title')} text={t('text')} footer={t('other')}>
      <ButtonLink look="primary" href="/checks">
        {t('action')}
      </ButtonLink>
    </Narrow>
  );
}
