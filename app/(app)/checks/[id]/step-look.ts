import {
  Archive,
  CircleAlert,
  CircleCheck,
  CircleSlash2,
  CircleX,
  ClockAlert,
  FileText,
  Hourglass,
  MailCheck,
  MailPlus,
  PencilLine,
  RefreshCw,
  Send,
  ShoppingCart,
  TimerOff,
  Unplug,
  UserCheck,
  type LucideIcon,
} from 'lucide-react';
import type { Tone } from '@/app/ui/tones';

const looks: Readonly<Record<string, readonly [LucideIcon, Tone]>> = {
  ordered: [ShoppingCart, 'over'],
  order_refused: [CircleAlert, 'needs'],
  invited: [Send, 'moving'],
  contacted: [MailCheck, 'moving'],
  resent: [MailPlus, 'moving'],
  resend_requested: [MailPlus, 'over'],
  replace_requested: [Send, 'over'],
  correct_requested: [PencilLine, 'over'],
  corrected: [PencilLine, 'over'],
  cancel_requested: [CircleX, 'over'],
  refresh_requested: [RefreshCw, 'over'],
  archived: [Archive, 'over'],
  observed_sent: [MailCheck, 'waiting'],
  observed_in_progress: [UserCheck, 'moving'],
  observed_completed: [CircleCheck, 'good'],
  observed_declined: [CircleSlash2, 'over'],
  observed_expired: [TimerOff, 'over'],
  observed_cancelled: [CircleX, 'over'],
  reports_changed: [FileText, 'good'],
  overdue: [ClockAlert, 'waiting'],
  failed: [CircleAlert, 'needs'],
  reopened: [RefreshCw, 'moving'],
  waiting: [Hourglass, 'waiting'],
  card_gone: [Unplug, 'needs'],
  card_refused: [CircleAlert, 'needs'],
  report_opened: [FileText, 'over'],
};

/** Icon and tone of a timeline entry; a plain mark for kinds that came later. */
export function stepLook(kind: string): { Icon: LucideIcon; tone: Tone } {
  const [Icon, tone] = looks[kind] ?? [RefreshCw, 'over'];
  return { Icon, tone };
}
