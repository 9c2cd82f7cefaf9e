import { describe, expect, it } from 'vitest';
import { hopProblemCodes, hopSentence, type StoredHop } from './hop';
import { viewSelfTest } from './self-test-view';

const start = new Date('2026-11-24T12:00:00.000Z');
const at = (ms: number) => new Date(start.getTime() + ms);
const iso = (ms: number) => at(ms).toISOString();
const labels = { ats: 'Their ATS', provider: 'Their provider' };
const hop = (
  name: StoredHop['name'],
  from: number | null,
  to: number | null,
  problem: StoredHop['problem'] = null,
): StoredHop => ({
  name,
  startedAt: from === null ? null : iso(from),
  endedAt: to === null ? null : iso(to),
  problem,
  detail: '',
});
const view = (hops: StoredHop[], now: number, endedAt: number | null = null) =>
  viewSelfTest({ id: 't', hops, startedAt: start, endedAt: endedAt === null ? null : at(endedAt) }, labels, at(now));

describe('a self-test as a person sees it', () => {
  it('shows what is done, with its time, what runs, and what waits', () => {
    const seen = view([hop('reach', 0, 40), hop('engine', 50, null), hop('card', null, null)], 900);
    expect(seen).toMatchObject({ running: true, ok: false, tookMs: 900 });
    expect(seen.hops.map(({ state, tookMs }) => [state, tookMs])).toEqual([
      ['done', 40],
      ['running', undefined],
      ['waiting', undefined],
    ]);
    expect(seen.hops[0]?.label).toBe('Their ATS can reach us');
  });

  it('is green only when every hop is', () => {
    expect(view([hop('reach', 0, 40), hop('card', 50, 90)], 500, 90)).toMatchObject({
      running: false,
      ok: true,
      tookMs: 90,
    });
    expect(view([hop('reach', 0, 40), hop('card', null, null)], 500, 90).ok).toBe(false);
  });

  it('says what to do where a hop is red', () => {
    const seen = view(
      [hop('invite', 0, 40, { code: 'rejected', params: { vendor: 'Their provider', reason: 'no credit.' } })],
      500,
      90,
    );
    expect(seen.hops[0]).toMatchObject({ state: 'failed', text: 'Their provider said no: no credit.' });
  });

  it('tells that the engine is silent, though nobody is left to write it down', () => {
    const hops = [hop('reach', 0, 40), hop('stored', 40, 45), hop('engine', null, null), hop('card', null, null)];
    expect(view(hops, 29_000)).toMatchObject({ running: true });
    const late = view(hops, 31_000);
    expect(late).toMatchObject({ running: false, ok: false });
    expect(late.hops.map(({ state }) => state)).toEqual(['done', 'done', 'failed', 'waiting']);
  });

  it('tells that it was interrupted when nothing is heard for a minute', () => {
    expect(view([hop('reach', 0, 40), hop('invite', 50, null)], 61_000)).toMatchObject({ running: false });
  });

  it('has a sentence for every problem', () => {
    for (const code of hopProblemCodes) expect(hopSentence({ code, params: {} })).not.toContain('problems.');
  });
});
