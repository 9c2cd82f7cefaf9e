import type { ReactNode } from 'react';

export type LiveRegionProps = { children?: ReactNode; urgent?: boolean; visible?: boolean; className?: string };

/** Reads out what changes in it. Keep it on the page while empty: it must be there before the words are. */
export function LiveRegion({ children, urgent = false, visible = false, className }: LiveRegionProps) {
  return (
    <div
      role={urgent ? 'alert' : 'status'}
      aria-live={urgent ? 'assertive' : 'polite'}
      className={visible ? className : 'sr-only'}
    >
      {children}
    </div>
  );
}
