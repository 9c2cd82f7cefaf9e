import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/app/ui/button-link';
import { PageHeader } from '@/app/ui/page-header';

/** The words of `NotAllowed`, inside the frame: that one is a page of its own. */
export function NotYours({ admin, company }: { admin: string | undefined; company: string }) {
  const t = useTranslations('ui.notAllowed');
  const words = useTranslations('settings.members');
  return (
    <PageHeader
      title={t('title')}
      text={
        <>
          <p className="mb-5">{admin ? words('ask', { admin, company }) : t('text')}</p>
          <ButtonLink look="primary" href="/checks">
            {t('action')}
          </ButtonLink>
        </>
      }
    />
  );
}
