import { CircleAlert, CircleCheck, CircleDashed, Pause, Unplug, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/app/ui/badge';
import { Card } from '@/app/ui/card';
import type { Tone } from '@/app/ui/tones';
import type { Fleet, FleetState } from '@/lib/inbound/fleet';

const looks: Record<FleetState, { tone: Tone; icon: LucideIcon }> = {
  active: { tone: 'good', icon: CircleCheck },
  broken: { tone: 'needs', icon: CircleAlert },
  pending: { tone: 'waiting', icon: CircleDashed },
  paused: { tone: 'over', icon: Pause },
  deactivated: { tone: 'over', icon: Unplug },
};

/** Of every company, how many in which state. */
export function ConnectionStates({ states }: { states: Fleet['connections'] }) {
  const t = useTranslations('operator.connections');
  return (
    <Card title={t('title')}>
      {states.length === 0 ? (
        <p className="text-ink-2">{t('none')}</p>
      ) : (
        <ul className="flex flex-wrap gap-2">
          {states.map(({ state, count }) => {
            const { tone, icon: Icon } = looks[state];
            return (
              <li key={state}>
                <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
                  {t(`state.${state}`, { count })}
                </Badge>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
