/** A key on the keyboard. */
export const Kbd = ({ children }: { children: string }) => (
  <kbd className="inline-grid h-5 min-w-5 place-items-center rounded-xs border border-line bg-sunken px-1 font-sans text-[0.6875rem] font-medium text-ink-3">
    {children}
  </kbd>
);
