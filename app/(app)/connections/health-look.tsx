import { CircleAlert, CircleCheck, CircleDashed, Clock, Pause, Unplug, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/app/ui/badge';
import type { Tone } from '@/app/ui/tones';
import type { Health } from '@/lib/connections/health';

export const healthLook: Record<Health, { tone: Tone; icon: LucideIcon }> = {
  works: { tone: 'good', icon: CircleCheck },
  untried: { tone: 'good', icon: CircleCheck },
  unfinished: { tone: 'waiting', icon: CircleDashed },
  refused: { tone: 'needs', icon: CircleAlert },
  consentMissing: { tone: 'needs', icon: CircleAlert },
  left: { tone: 'waiting', icon: Clock },
  paused: { tone: 'over', icon: Pause },
  disconnected: { tone: 'over', icon: Unplug },
};

/** Does it work? A word, an icon, a tone. */
export function HealthBadge({ health }: { health: Health }) {
  const t = useTranslations('connections.health');
  const { tone, icon: Icon } = healthLook[health];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
      {t(`${health}.word`)}
    </Badge>
  );
}
