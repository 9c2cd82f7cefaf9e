import type { ConnectorError } from '@/connectors/kit/errors';

const secondsByTry = [2, 5, 15, 30, 60, 120, 300, 600, 1800];

/** When to ask again after the n-th failed try (from 1): the vendor's own word first, else longer each time, with jitter. */
export function nextTryAt(tries: number, error: ConnectorError | undefined, now = new Date()): Date {
  const seconds = secondsByTry[Math.min(tries, secondsByTry.length) - 1] ?? 2;
  const wait = Math.max(error?.detail.retryAfterMs ?? 0, seconds * 1000 * (0.85 + Math.random() * 0.3));
  return new Date(now.getTime() + wait);
}

/** When an open check is read next, if no webhook comes: soon while it is young, four times a day at the most later. */
export function nextReadAt(sentAt: Date, now = new Date()): Date {
  const minute = 60_000;
  const age = now.getTime() - sentAt.getTime();
  return new Date(now.getTime() + Math.min(Math.max(age / 8, 5 * minute), 360 * minute));
}
