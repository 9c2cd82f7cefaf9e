import type { ReactNode } from 'react';
import { cx } from './class-names';

export type CardProps = {
  title?: ReactNode;
  /** Right of the title: a link, a small button, a count. */
  aside?: ReactNode;
  footer?: ReactNode;
  children?: ReactNode;
  /** `flush`: the body brings its own padding (lists, tables). */
  flush?: boolean;
  /** Heading level of the title. */
  level?: 2 | 3;
  className?: string;
  id?: string;
};

/** A piece of a page with its own heading. */
export function Card({ title, aside, footer, children, flush = false, level = 2, className, id }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section id={id} className={cx('overflow-clip rounded-lg border border-line bg-surface', className)}>
      {(title || aside) && (
        <header className="flex min-h-13 flex-wrap items-center justify-between gap-x-3 gap-y-1 border-b border-line px-4.5 py-2.5">
          {title && <Heading>{title}</Heading>}
          {aside && <div className="flex items-center gap-2 text-sm text-ink-3">{aside}</div>}
        </header>
      )}
      {children && (flush ? children : <div className="px-4.5 py-4">{children}</div>)}
      {footer && <footer className="border-t border-line bg-canvas px-4.5 py-3 text-sm text-ink-2">{footer}</footer>}
    </section>
  );
}

export type CardRowProps = { lead?: ReactNode; title: ReactNode; text?: ReactNode; end?: ReactNode };

/** The list inside a flush card: people, evidence, keys. */
export const CardList = ({ children }: { children: ReactNode }) => <ul className="divide-y divide-line">{children}</ul>;

export function CardRow({ lead, title, text, end }: CardRowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4.5 py-3">
      {lead}
      <div className="min-w-0 grow basis-40">
        <div className="font-medium wrap-anywhere">{title}</div>
        {text && <div className="text-sm text-ink-3 wrap-anywhere">{text}</div>}
      </div>
      {end}
    </li>
  );
}
