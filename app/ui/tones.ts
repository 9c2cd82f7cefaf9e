/** The four state tones, and `over` for what has ended without needing anyone. Used only for state. */
export type Tone = 'waiting' | 'moving' | 'good' | 'needs' | 'over';

export const toneClass: Record<Tone, string> = {
  waiting: 'bg-waiting-soft text-waiting',
  moving: 'bg-moving-soft text-moving',
  good: 'bg-good-soft text-good',
  needs: 'bg-needs-soft text-needs',
  over: 'bg-sunken text-ink-2 inset-ring inset-ring-line',
};
