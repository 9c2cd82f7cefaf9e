import { cx } from './class-names';

function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}

export type AvatarProps = {
  name: string;
  /** Say the name, where it does not stand beside the picture. */
  named?: boolean;
  size?: 'normal' | 'large';
};

/** A person, by initials. */
export function Avatar({ name, named = false, size = 'normal' }: AvatarProps) {
  return (
    <span
      {...(named ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true })}
      className={cx(
        'grid shrink-0 place-items-center rounded-full bg-accent-soft font-semibold text-accent inset-ring inset-ring-accent/15',
        size === 'large' ? 'size-9 text-sm' : 'size-7 text-[0.6875rem]',
      )}
    >
      {initials(name)}
    </span>
  );
}
