'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button as AriaButton, ProgressBar, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { buttonStyle, type ButtonLook, type ButtonSize } from './button-style';
import { cx } from './class-names';
import { Spinner } from './spinner';

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  children?: ReactNode;
  look?: ButtonLook;
  size?: ButtonSize;
  /** An icon before the words. With no children, give `aria-label`: the button is then a square. */
  icon?: ReactNode;
  /** Said and shown while `isPending`; "Working…" unless given. */
  pendingText?: string;
  className?: string;
};

/** A button. While pending it keeps its focus, takes no press and says what it does. */
export function Button({ children, look, size, icon, pendingText, className, ...rest }: ButtonProps) {
  const t = useTranslations('ui');
  return (
    <AriaButton {...rest} className={cx(buttonStyle(look, size, !children), className)}>
      {({ isPending }) =>
        isPending ? (
          <>
            <ProgressBar isIndeterminate aria-label={pendingText ?? t('pending')} className="contents">
              <Spinner />
            </ProgressBar>
            {children ? (pendingText ?? t('pending')) : null}
          </>
        ) : (
          <>
            {icon}
            {children}
          </>
        )
      }
    </AriaButton>
  );
}
