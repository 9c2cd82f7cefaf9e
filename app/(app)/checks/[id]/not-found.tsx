import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/app/ui/button-link';
import { PageHeader } from '@/app/ui/page-header';
import { currentViewer } from '@/lib/auth/viewer';

export default async function CheckNotFound() {
  const [t, viewer] = await Promise.all([getTranslations('check.missing'), currentViewer()]);
  return (
    <PageHeader
      title={t('title')}
      text={
        <>
          <p className="mb-5">{t('text', { company: viewer?.tenant?.name ?? '' })}</p>
          <ButtonLink look="primary" href="/checks">
            {t('action')}
          </ButtonLink>
        </>
      }
    />
  );
}
