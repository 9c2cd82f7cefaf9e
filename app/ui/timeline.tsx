import type { ReactNode } from 'react';
import { cx } from './class-names';
import { toneClass, type Tone } from './tones';

/** A dated list of what happened. Holds `TimelineEntry`s; group them by `TimelineChapter`. */
export const Timeline = ({ children }: { children: ReactNode }) => <ol>{children}</ol>;

export type TimelineChapterProps = { title: ReactNode; children: ReactNode; level?: 3 | 4 };

/** A chapter of a timeline: one attempt. */
export function TimelineChapter({ title, children, level = 3 }: TimelineChapterProps) {
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <section className="not-first:mt-6">
      <Heading className="mb-4 flex items-center gap-3 text-sm font-semibold text-ink-3 after:h-px after:grow after:bg-line">
        {title}
      </Heading>
      <Timeline>{children}</Timeline>
    </section>
  );
}

export type TimelineEntryProps = {
  tone: Tone;
  icon: ReactNode;
  title: ReactNode;
  /** By whom, through what. */
  text?: ReactNode;
  /** A `<Time>`. */
  time: ReactNode;
  /** `Details` with the raw answer. */
  children?: ReactNode;
};

export function TimelineEntry({ tone, icon, title, text, time, children }: TimelineEntryProps) {
  return (
    <li className="relative pb-5 pl-9 before:absolute before:top-7 before:bottom-1 before:left-3 before:w-px before:bg-line last:pb-0 last:before:hidden">
      <span
        aria-hidden="true"
        className={cx(
          'absolute top-0 left-0 grid size-6 place-items-center rounded-full [&_svg]:size-3.5',
          toneClass[tone],
        )}
      >
        {icon}
      </span>
      <div className="flex flex-col tablet:flex-row tablet:items-baseline tablet:justify-between tablet:gap-4">
        <p className="min-w-0 font-medium wrap-anywhere">{title}</p>
        <span className="shrink-0 text-sm text-ink-3">{time}</span>
      </div>
      {text && <div className="mt-0.5 max-w-[75ch] text-sm text-ink-2 wrap-anywhere">{text}</div>}
      {children && <div className="mt-1.5">{children}</div>}
    </li>
  );
}
