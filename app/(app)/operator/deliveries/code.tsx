/** An id. In a column it takes a few lines. */
export const Code = ({ children, column = false }: { children: string; column?: boolean }) => (
  <span
    className={
      column
        ? 'block max-w-[19ch] font-mono tablet:min-w-[13ch] text-sm break-all text-ink-2'
        : 'font-mono wrap-anywhere'
    }
  >
    {children}
  </span>
);
