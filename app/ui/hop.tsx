import { Check, Minus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from './class-names';
import { Spinner } from './spinner';
import { toneClass } from './tones';

export type HopState = 'done' | 'failed' | 'running' | 'waiting';

/** The hops of a self-test, in order. Announce the outcome in a `LiveRegion` beside it. */
export const Hops = ({ children }: { children: ReactNode }) => <ol className="divide-y divide-line">{children}</ol>;

export type HopProps = {
  state: HopState;
  name: ReactNode;
  /** What was seen, or the sentence that says what to do. */
  text?: ReactNode;
  /** How long it took, in milliseconds. */
  took?: number;
  /** On failure: the one button. */
  action?: ReactNode;
};

const marks: Record<HopState, { icon: ReactNode; look: string }> = {
  done: { icon: <Check />, look: toneClass.good },
  failed: { icon: <X />, look: toneClass.needs },
  running: { icon: <Spinner className="size-4.5" />, look: 'text-accent' },
  waiting: { icon: <Minus />, look: toneClass.over },
};

export function Hop({ state, name, text, took, action }: HopProps) {
  const t = useTranslations('ui');
  const { icon, look } = marks[state];
  const time =
    took === undefined
      ? null
      : took < 1000
        ? t('milliseconds', { ms: Math.round(took) })
        : t('seconds', { s: took / 1000 });
  return (
    <li className="flex items-start gap-3 py-2.5">
      <span
        aria-hidden="true"
        className={cx('grid size-6 shrink-0 place-items-center rounded-full [&_svg]:size-3.5', look)}
      >
        {icon}
      </span>
      <div className={cx('min-w-0 grow', state === 'waiting' && 'text-ink-2')}>
        <span className="sr-only">{t(`hop_${state}`)}: </span>
        <span className="font-medium">{name}</span>{' '}
        <span className={state === 'failed' ? 'text-ink' : 'text-ink-2'}>{text}</span>
        {action && <div className="mt-2 flex flex-wrap gap-2">{action}</div>}
      </div>
      {time && <span className="shrink-0 text-sm text-ink-3 tabular-nums">{time}</span>}
    </li>
  );
}
