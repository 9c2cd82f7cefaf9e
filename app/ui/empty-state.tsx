import type { ReactNode } from 'react';

export type EmptyStateProps = { icon?: ReactNode; title: ReactNode; text: ReactNode; action?: ReactNode };

/** Says what will fill this place, and links there. */
export function EmptyState({ icon, title, text, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center px-6 py-12 text-center">
      {icon && (
        <span
          aria-hidden="true"
          className="mb-4 grid size-11 place-items-center rounded-full bg-accent-soft text-accent [&_svg]:size-5"
        >
          {icon}
        </span>
      )}
      <p className="text-lg font-semibold">{title}</p>
      <p className="mt-1 max-w-[48ch] text-ink-2">{text}</p>
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
