import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { buttonStyle, type ButtonLook, type ButtonSize } from './button-style';
import { cx } from './class-names';

export type ButtonLinkProps = Omit<ComponentProps<typeof Link>, 'className'> & {
  look?: ButtonLook;
  size?: ButtonSize;
  icon?: ReactNode;
  className?: string;
};

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ look, size, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={cx(buttonStyle(look, size, !children), className)}>
      {icon}
      {children}
    </Link>
  );
}
