import {
  CircleAlert,
  CircleCheck,
  CircleDotDashed,
  CircleSlash2,
  CircleX,
  ClockAlert,
  Mail,
  Send,
  TimerOff,
  type LucideIcon,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from './badge';
import type { Tone } from './tones';

export type CheckStateName =
  'queued' | 'sent' | 'in_progress' | 'completed' | 'declined' | 'expired' | 'cancelled' | 'failed';

const looks: Record<CheckStateName | 'overdue', { Icon: LucideIcon; tone: Tone }> = {
  queued: { Icon: Send, tone: 'moving' },
  sent: { Icon: Mail, tone: 'waiting' },
  in_progress: { Icon: CircleDotDashed, tone: 'moving' },
  overdue: { Icon: ClockAlert, tone: 'waiting' },
  completed: { Icon: CircleCheck, tone: 'good' },
  declined: { Icon: CircleSlash2, tone: 'over' },
  expired: { Icon: TimerOff, tone: 'over' },
  cancelled: { Icon: CircleX, tone: 'over' },
  failed: { Icon: CircleAlert, tone: 'needs' },
};

export type StateBadgeProps = {
  state: CheckStateName;
  overdue?: boolean;
  /** References received of required, said beside "In progress". */
  received?: number;
  required?: number;
};

/** The state of a check, in the same words everywhere. Overdue stands beside the state, not in its place. */
export function StateBadge({ state, overdue = false, received, required }: StateBadgeProps) {
  const t = useTranslations('states');
  const { Icon, tone } = looks[state];
  const counted = state === 'in_progress' && received !== undefined && required !== undefined;
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
        {counted ? t('progress', { received, required }) : t(state)}
      </Badge>
      {overdue && (
        <Badge tone="waiting" icon={<ClockAlert aria-hidden="true" />}>
          {t('overdue')}
        </Badge>
      )}
    </span>
  );
}
