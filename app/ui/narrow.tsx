import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Mark } from './mark';

export type NarrowProps = {
  title: ReactNode;
  text?: ReactNode;
  children: ReactNode;
  /** The two systems being joined, by name: shown as tiles with us between them. */
  between?: { from: string; to: string };
  footer?: ReactNode;
};

const tile = 'grid size-11 place-items-center rounded-[12px] border border-line bg-surface font-semibold';
const dashes = 'h-0.5 w-9 bg-[repeating-linear-gradient(90deg,var(--color-accent)_0_5px,transparent_5px_9px)]';

/** A page with one thing to do: signing in, activating, an error. */
export function Narrow({ title, text, children, between, footer }: NarrowProps) {
  const t = useTranslations('shell');
  return (
    <main id="content" className="mx-auto max-w-[680px] px-5 py-10 tablet:py-14">
      {between ? (
        <div aria-hidden="true" className="mb-6 flex items-center gap-3">
          <span className={tile}>{between.from.slice(0, 2)}</span>
          <span className={dashes} />
          <span className={`${tile} text-accent`}>
            <Mark />
          </span>
          <span className={dashes} />
          <span className={tile}>{between.to.slice(0, 2)}</span>
        </div>
      ) : (
        <p className="mb-8 flex items-center gap-2.5 font-semibold tracking-tight">
          <Mark className="size-7 text-accent" />
          {t('product')}
        </p>
      )}
      <h1>{title}</h1>
      {text && <div className="mt-2 max-w-[65ch] text-ink-2">{text}</div>}
      <div className="mt-6">{children}</div>
      {footer && <footer className="mt-6 text-sm text-ink-2">{footer}</footer>}
    </main>
  );
}
