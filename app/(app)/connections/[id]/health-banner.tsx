import { useTranslations } from 'next-intl';
import { Banner } from '@/app/ui/banner';
import { ButtonLink } from '@/app/ui/button-link';
import type { ConnectionLine } from '@/lib/connections/queries';
import { healthLook } from '../health-look';
import { Resume } from './resume';

/** What is so, what it means for candidates, and the button that mends it. */
export function HealthBanner({ line, held, isAdmin }: { line: ConnectionLine; held: number; isAdmin: boolean }) {
  const t = useTranslations('connections');
  const { health, remedy, ats, provider } = line;
  const { tone, icon: Icon } = healthLook[health];
  const values = { ats, provider, held };
  const action =
    !isAdmin || remedy === 'none' ? undefined : remedy === 'resume' ? (
      <Resume id={line.id} label={t('remedy.resume')} />
    ) : (
      <ButtonLink look="primary" href={`/activate/${line.slug}?connection=${line.id}`}>
        {t(`remedy.${remedy}`, values)}
      </ButtonLink>
    );
  return (
    <Banner
      tone={tone}
      icon={<Icon aria-hidden="true" />}
      title={t(`health.${health}.title`, values)}
      text={health === 'works' ? undefined : t(`health.${health}.text`, values)}
      action={action}
    />
  );
}
