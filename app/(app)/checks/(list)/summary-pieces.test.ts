import { describe, expect, it } from 'vitest';
import type { Summary } from '@/lib/checks/queries/counts';
import { summaryPieces } from './summary-pieces';

const summary = (more: Partial<Summary> = {}): Summary => ({
  counts: { 'needs-you': 3, 'under-way': 41, done: 212, all: 256 },
  finished: 0,
  connections: { total: 2, broken: [], paused: 0 },
  ...more,
});

describe('the summary line', () => {
  it('says who waits, what is under way, and that all works', () => {
    expect(summaryPieces(summary())).toEqual({
      waiting: 3,
      underWay: { key: 'underWay', values: { count: 41, finished: 0 } },
      connections: { key: 'connectionsWork', values: { count: 2, names: '' } },
    });
  });

  it('says what was finished, where something was', () => {
    expect(summaryPieces(summary({ finished: 6 })).underWay).toEqual({
      key: 'underWayFinished',
      values: { count: 41, finished: 6 },
    });
  });

  it('names a broken connection before a paused one, each name once', () => {
    expect(summaryPieces(summary({ connections: { total: 3, broken: ['A', 'A'], paused: 1 } })).connections).toEqual({
      key: 'connectionsBroken',
      values: { count: 2, names: 'A' },
    });
  });

  it('does not claim that connections work where there are none', () => {
    expect(summaryPieces(summary({ connections: { total: 0, broken: [], paused: 0 } })).connections.key).toBe(
      'connectionsNone',
    );
  });
});
