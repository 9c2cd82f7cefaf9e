import { ArrowUpRight } from 'lucide-react';
import Link from 'next/link';
import type { ComponentProps } from 'react';
import { cx } from './class-names';

/** A link in running text. `away` marks one that leaves for another site. */
export function TextLink({
  away = false,
  className,
  children,
  ...rest
}: ComponentProps<typeof Link> & { away?: boolean }) {
  return (
    <Link
      {...rest}
      {...(away ? { target: '_blank', rel: 'noreferrer' } : {})}
      className={cx(
        'rounded-xs font-medium text-accent underline decoration-accent/35 underline-offset-3 hover:decoration-accent',
        className,
      )}
    >
      {children}
      {away && <ArrowUpRight aria-hidden="true" className="mb-0.5 ml-0.5 inline size-3.5" />}
    </Link>
  );
}
