import { describe, expect, it } from 'vitest';
import { healthOf, latest, usualGapMs } from './health';

describe('does it work?', () => {
  it.each([
    ['pending', null, 'unfinished', 'finish'],
    ['broken', 'provider_refused_key', 'refused', 'reconnect'],
    ['broken', 'consent_missing', 'consentMissing', 'reconnect'],
    ['paused', null, 'paused', 'resume'],
    ['deactivated', null, 'disconnected', 'resume'],
    ['active', 'left', 'left', 'none'],
    ['active', null, 'untried', 'none'],
  ] as const)('%s, %s: %s', (state, problem, health, remedy) => {
    expect(healthOf({ state, problem, lastDeliveryAt: null })).toEqual({ health, remedy });
  });

  it('works once orders have come', () => {
    expect(healthOf({ state: 'active', problem: null, lastDeliveryAt: new Date() }).health).toBe('works');
  });
});

describe('the usual gap', () => {
  const times = (...minutes: number[]) => minutes.map((minute) => new Date(minute * 60_000));
  it('is the median, in any order', () => expect(usualGapMs(times(40, 0, 10, 20, 1000))).toBe(20 * 60_000));
  it('is not told from few', () => expect(usualGapMs(times(0, 10, 20))).toBeUndefined());
});

it('takes the latest of what is known', () => {
  expect(latest(null, new Date(5), undefined, new Date(3))).toEqual(new Date(5));
  expect(latest(null)).toBeNull();
});
