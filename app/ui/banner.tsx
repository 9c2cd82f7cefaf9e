import { CircleAlert, CircleCheck, CircleDotDashed, Clock, Info, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './class-names';
import { toneClass, type Tone } from './tones';

const icons: Record<Tone, LucideIcon> = {
  needs: CircleAlert,
  good: CircleCheck,
  moving: CircleDotDashed,
  waiting: Clock,
  over: Info,
};
const iconTone: Record<Tone, string> = {
  needs: 'text-needs',
  good: 'text-good',
  moving: 'text-moving',
  waiting: 'text-waiting',
  over: 'text-ink-2',
};

export type BannerProps = {
  tone: Tone;
  /** What happened, as a sentence. */
  title: ReactNode;
  /** What it means, in the same breath. */
  text?: ReactNode;
  /** A quieter line below: since when, confirmed when. */
  note?: ReactNode;
  /** The one button, and at most a quiet second. */
  action?: ReactNode;
  icon?: ReactNode;
  /** `alert` when it appears after an action; leave out for what the page opens with. */
  role?: 'alert' | 'status';
  className?: string;
};

/** One sentence and one button. */
export function Banner({ tone, title, text, note, action, icon, role, className }: BannerProps) {
  const Icon = icons[tone];
  return (
    <div role={role} className={cx('flex items-start gap-3.5 rounded-lg px-4.5 py-4', toneClass[tone], className)}>
      <span className={cx('mt-px [&_svg]:size-5', iconTone[tone])}>{icon ?? <Icon aria-hidden="true" />}</span>
      <div className="min-w-0 grow text-ink">
        <p className="max-w-[75ch]">
          <strong className="font-semibold">{title}</strong> {text}
        </p>
        {note && <p className="mt-1 max-w-[85ch] text-sm text-ink-2">{note}</p>}
        {action && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  );
}
