/** An id. In a column it takes two lines. */
export const Code = ({ children, column = false }: { children: string; column?: boolean }) => (
  <span className={column ? 'block max-w-[19ch] font-mono text-sm break-all text-ink-2' : 'font-mono wrap-anywhere'}>
    {children}
  </span>
);
