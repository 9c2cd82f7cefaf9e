'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { Focusable, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useClock, useViewersZone } from './clock';

export type TimeProps = {
  value: Date | string | number;
  /** `relative`: as people say it, a date once it is older than a week. `exact`: day and time. `date`: the day alone. */
  as?: 'relative' | 'exact' | 'date';
  /** Reachable by keyboard, with the exact time in a tip. For the few times that matter; all others carry a title. */
  tip?: boolean;
  className?: string;
};

const day = 86_400_000;

/** A moment, in the viewer's zone. */
export function Time({ value, as = 'relative', tip = false, className }: TimeProps) {
  const format = useFormatter();
  const t = useTranslations('ui');
  const now = useClock();
  const timeZone = useViewersZone();
  const date = new Date(value);
  const away = date.getTime() - now;
  const sameYear =
    format.dateTime(date, { timeZone, year: 'numeric' }) ===
    format.dateTime(new Date(now), { timeZone, year: 'numeric' });
  const year = sameYear ? undefined : 'numeric';

  const exact = format.dateTime(date, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const onDay = format.dateTime(date, { timeZone, day: 'numeric', month: 'short', year });
  const words =
    as === 'exact'
      ? format.dateTime(date, { timeZone, day: 'numeric', month: 'short', year, hour: '2-digit', minute: '2-digit' })
      : as === 'date' || Math.abs(away) > 7 * day
        ? onDay
        : Math.abs(away) < 45_000
          ? t('justNow')
          : format.relativeTime(date, { now, style: 'short' });

  const time = (
    <time dateTime={date.toISOString()} title={tip ? undefined : exact} className={className} suppressHydrationWarning>
      {words}
    </time>
  );
  if (!tip) return time;
  return (
    <TooltipTrigger delay={200}>
      <Focusable>
        <button
          type="button"
          className="cursor-help rounded-xs underline decoration-control decoration-dotted underline-offset-3"
        >
          {time}
        </button>
      </Focusable>
      <Tooltip
        offset={6}
        className="rounded-sm bg-ink px-2 py-1 text-sm text-canvas shadow-overlay entering:animate-appear"
      >
        {exact}
      </Tooltip>
    </TooltipTrigger>
  );
}
