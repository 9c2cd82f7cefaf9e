'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/ui/button';
import { Dialog } from '@/app/ui/dialog';
import { TextLink } from '@/app/ui/text-link';

/** A report over the page. The file comes from the provider while the window is open; a tab of its own shows it where a browser has no viewer. */
export function ReportViewer({ token, title }: { token: string; title: string }) {
  const t = useTranslations('check.reports');
  return (
    <Dialog
      wide
      title={title}
      text={
        <TextLink away href={`/r/${token}`} prefetch={false}>
          {t('tab')}
        </TextLink>
      }
      trigger={
        <Button size="small" aria-label={t('openNamed', { title })}>
          {t('open')}
        </Button>
      }
    >
      <iframe
        src={`/r/${token}?inline=1`}
        title={t('frame', { title })}
        className="block h-[68dvh] w-full rounded-md border border-line bg-sunken"
      />
    </Dialog>
  );
}
