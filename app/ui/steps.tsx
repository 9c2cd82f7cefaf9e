import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from './class-names';

export type StepState = 'done' | 'open' | 'waiting';

/** Numbered steps on one page, each opening when the one before is done. */
export const Steps = ({ children }: { children: ReactNode }) => <ol className="space-y-3.5">{children}</ol>;

export type StepProps = {
  number: number;
  state: StepState;
  title: ReactNode;
  /** What is known now, or what this step is for. */
  text?: ReactNode;
  /** Right edge: "Change", a count. */
  aside?: ReactNode;
  /** Only shown when open, or when done and given. */
  children?: ReactNode;
};

const numberLook: Record<StepState, string> = {
  done: 'bg-good-soft text-good',
  open: 'bg-accent text-accent-ink',
  waiting: 'bg-sunken text-ink-2 inset-ring inset-ring-line',
};

export function Step({ number, state, title, text, aside, children }: StepProps) {
  const t = useTranslations('ui');
  return (
    <li
      aria-current={state === 'open' ? 'step' : undefined}
      className={cx(
        'rounded-lg border',
        state === 'waiting' ? 'border-dashed border-line' : 'bg-surface',
        state === 'open' ? 'border-accent/45 shadow-raised' : 'border-line',
      )}
    >
      <div className="flex items-center gap-3 px-4.5 py-3.5">
        <span
          aria-hidden="true"
          className={cx(
            'grid size-7 shrink-0 place-items-center rounded-full text-sm font-semibold tabular-nums',
            numberLook[state],
          )}
        >
          {state === 'done' ? <Check className="size-4" /> : number}
        </span>
        <div className="min-w-0 grow">
          <h2 className={cx('text-base', state === 'waiting' && 'text-ink-2')}>
            <span className="sr-only">{`${t('step', { number })}, ${t(`step_${state}`)}: `}</span>
            {title}
          </h2>
          {text && <div className="text-sm text-ink-3 wrap-anywhere">{text}</div>}
        </div>
        {aside && <div className="shrink-0 text-sm text-ink-3 tabular-nums">{aside}</div>}
      </div>
      {children && state !== 'waiting' && <div className="px-4.5 pb-4.5">{children}</div>}
    </li>
  );
}
