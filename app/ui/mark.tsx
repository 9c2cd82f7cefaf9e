/** The mark: a bridge whose middle span is a tick. Decorative; the name stands beside it. */
export function Mark({ className = 'size-6' }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={className}
    >
      <path d="M3 22.5h26M9.5 27V9M22.5 27V6M9.5 11.5l4.5 5.5 8.5-9.5M9.5 9C9 13 6.5 16 3 17.5M22.5 6c.5 5.5 3 9.5 6.5 11.5" />
    </svg>
  );
}
