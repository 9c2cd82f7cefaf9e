import { cx } from './class-names';

export type ButtonLook = 'primary' | 'default' | 'quiet' | 'danger';
export type ButtonSize = 'normal' | 'small';

const looks: Record<ButtonLook, string> = {
  primary:
    'border-transparent bg-accent text-accent-ink shadow-xs hover:bg-accent-strong data-pressed:bg-accent-strong',
  default: 'border-control bg-surface text-ink shadow-xs hover:bg-hover data-pressed:bg-sunken',
  quiet: 'border-transparent text-ink-2 hover:bg-hover hover:text-ink data-pressed:bg-sunken',
  danger: 'border-transparent bg-needs text-needs-ink shadow-xs hover:bg-needs-strong data-pressed:bg-needs-strong',
};
const sizes: Record<ButtonSize, string> = {
  normal: 'h-9 px-3.5 text-base [&_svg]:size-4',
  small: 'h-7 px-2.5 text-sm [&_svg]:size-3.5',
};

/** One look for buttons and for links that act like them. `square` is for a lone icon. */
export function buttonStyle(look: ButtonLook = 'default', size: ButtonSize = 'normal', square = false): string {
  return cx(
    'relative inline-flex shrink-0 items-center justify-center gap-2 rounded-md border font-medium whitespace-nowrap select-none transition-colors [&_svg]:shrink-0',
    'data-disabled:border-line data-disabled:bg-sunken data-disabled:text-ink-3 data-disabled:shadow-none',
    looks[look],
    square ? (size === 'small' ? 'size-7 [&_svg]:size-4' : 'size-9 [&_svg]:size-4') : sizes[size],
  );
}
