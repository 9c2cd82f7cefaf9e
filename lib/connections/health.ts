import type { OpenConnection } from './session';

export type Health =
  'works' | 'untried' | 'unfinished' | 'refused' | 'consentMissing' | 'left' | 'paused' | 'disconnected';
export type Remedy = 'finish' | 'reconnect' | 'resume' | 'none';

export interface HealthFacts {
  state: OpenConnection['state'];
  problem: string | null;
  lastDeliveryAt: Date | null;
}

/** Does it work? In one word, and what mends it. Pure. */
export function healthOf({ state, problem, lastDeliveryAt }: HealthFacts): { health: Health; remedy: Remedy } {
  switch (state) {
    case 'pending':
      return { health: 'unfinished', remedy: 'finish' };
    case 'broken':
      return { health: problem === 'consent_missing' ? 'consentMissing' : 'refused', remedy: 'reconnect' };
    case 'paused':
      return { health: 'paused', remedy: 'resume' };
    case 'deactivated':
      return { health: 'disconnected', remedy: 'resume' };
    case 'active':
      if (problem === 'left') return { health: 'left', remedy: 'none' };
      return { health: lastDeliveryAt ? 'works' : 'untried', remedy: 'none' };
  }
}

/** How long it usually is from one delivery to the next: the median, once there are enough to tell. Pure. */
export function usualGapMs(times: readonly Date[]): number | undefined {
  const sorted = times.map((time) => time.getTime()).sort((a, b) => a - b);
  const gaps = sorted
    .slice(1)
    .map((time, index) => time - (sorted[index] ?? time))
    .sort((a, b) => a - b);
  return gaps.length < 4 ? undefined : gaps[Math.floor(gaps.length / 2)];
}

export const latest = (...times: (Date | null | undefined)[]): Date | null =>
  times.reduce<Date | null>((newest, time) => (time && (!newest || time > newest) ? time : newest), null);
