/** A turning ring; decorative, the words beside it say what is going on. */
export function Spinner({ className = 'size-4' }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      fill="none"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
      className={`${className} shrink-0 animate-turn`}
    >
      <circle cx="8" cy="8" r="6.5" stroke="currentColor" opacity="0.22" />
      <path d="M8 1.5A6.5 6.5 0 0 1 14.5 8" stroke="currentColor" />
    </svg>
  );
}
