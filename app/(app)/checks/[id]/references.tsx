import { CircleCheck, CircleSlash2, Clock, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Avatar } from '@/app/ui/avatar';
import { Badge } from '@/app/ui/badge';
import { Card, CardList, CardRow } from '@/app/ui/card';
import { ProgressText } from '@/app/ui/progress-text';
import { Time } from '@/app/ui/time';
import type { Tone } from '@/app/ui/tones';
import type { Party } from '@/connectors/contract';
import type { CheckView } from '@/lib/checks/queries/detail';

const looks: Record<Party['state'], { Icon: LucideIcon; tone: Tone }> = {
  waiting: { Icon: Clock, tone: 'waiting' },
  done: { Icon: CircleCheck, tone: 'good' },
  declined: { Icon: CircleSlash2, tone: 'over' },
};

/** References received of required, and where each party stands. */
export function References({ check: { parties, received, required } }: { check: CheckView }) {
  const t = useTranslations('check.references');
  return (
    <Card flush title={t('title')}>
      {required > 0 && (
        <div className="px-4.5 pt-3.5 pb-1">
          <ProgressText done={received} total={required} label={t('title')} />
        </div>
      )}
      {parties.length === 0 ? (
        <p className="px-4.5 py-4 text-ink-2">{t('none')}</p>
      ) : (
        <CardList>
          {parties.map(({ name, state, at }, index) => {
            const { Icon, tone } = looks[state];
            return (
              <CardRow
                key={index}
                lead={<Avatar name={name} />}
                title={name}
                text={at && state === 'done' ? t.rich('at', { when: () => <Time value={at} /> }) : undefined}
                end={
                  <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
                    {t(`state.${state}`)}
                  </Badge>
                }
              />
            );
          })}
        </CardList>
      )}
    </Card>
  );
}
