import { useTranslations } from 'next-intl';
import { ButtonLink } from './button-link';
import { Narrow } from './narrow';

/** A 403 that says who can, and where to go. `who`: a sentence such as "Ask Elin Lund, who administers Nordhav Foods." */
export function NotAllowed({ who, href = '/checks' }: { who?: string; href?: string }) {
  const t = useTranslations('ui.notAllowed');
  return (
    <Narrow title={t('title')} text={who ?? t('text')}>
      <ButtonLink look="primary" href={href}>
        {t('action')}
      </ButtonLink>
    </Narrow>
  );
}
