'use client';
import { useNow, useTimeZone } from 'next-intl';
import { useSyncExternalStore } from 'react';

const tick = 30_000;
let moment = 0;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(() => listeners.forEach((tell) => tell()), tick);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** One value for all that show a time, so that a page does not draw a hundred times. */
function current() {
  const now = Date.now();
  if (now - moment >= tick / 2) moment = now;
  return moment;
}

/** Now, moving on every half minute; while hydrating, the moment at which the server drew the page. */
export function useClock(): number {
  const served = useNow().getTime();
  return useSyncExternalStore(subscribe, current, () => served);
}

const still = () => () => undefined;
const viewersZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The viewer's zone; while hydrating, the one the server drew with. */
export function useViewersZone(): string {
  const served = useTimeZone() ?? 'UTC';
  return useSyncExternalStore(still, viewersZone, () => served);
}
