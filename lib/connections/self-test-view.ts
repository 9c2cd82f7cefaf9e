import type { HopName, HopProblem, StoredHop } from './hop';
import { hopSentence } from './hop';
import { hopWords } from './connection-words';

export interface HopView {
  name: HopName;
  label: string;
  state: 'done' | 'failed' | 'running' | 'waiting';
  text: string;
  tookMs?: number;
}

export interface SelfTestView {
  id: string;
  running: boolean;
  ok: boolean;
  startedAt: string;
  tookMs: number;
  hops: HopView[];
}

export interface SelfTestRow {
  id: string;
  hops: readonly StoredHop[];
  startedAt: Date;
  endedAt: Date | null;
}

/** A healthy engine takes a delivery up in well under a second. */
const engineSilentMs = 30_000;
/** No call waits longer than ten seconds, so nothing has been heard of this test for too long. */
const stalledMs = 60_000;

/** What a person sees of a self-test. Who went silent is said here, since nobody is left to write it down. Pure. */
export function viewSelfTest(row: SelfTestRow, labels: { ats: string; provider: string }, now: Date): SelfTestView {
  const stall = row.endedAt ? undefined : stallOf(row, now);
  const hops = row.hops.map((hop) => viewHop(hop, labels, row, stall));
  const running = row.endedAt === null && stall === undefined;
  const last = Math.max(row.startedAt.getTime(), ...row.hops.map(({ endedAt }) => (endedAt ? Date.parse(endedAt) : 0)));
  return {
    id: row.id,
    running,
    ok: !running && hops.length > 0 && hops.every(({ state }) => state === 'done'),
    startedAt: row.startedAt.toISOString(),
    tookMs: (running ? now.getTime() : last) - row.startedAt.getTime(),
    hops,
  };
}

interface Stall {
  name: HopName;
  problem: HopProblem;
}

function stallOf(row: SelfTestRow, now: Date): Stall | undefined {
  const current = row.hops.find(({ startedAt, endedAt }) => startedAt && !endedAt);
  const beginnings = row.hops.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt]).filter((time) => time !== null);
  const lastNews = Math.max(row.startedAt.getTime(), ...beginnings.map((time) => Date.parse(time)));
  const silent = now.getTime() - lastNews;
  if (current?.name === 'engine') return silent > engineSilentMs ? { name: 'engine', problem: { code: 'engine_silent', params: {} } } : undefined;
  const name = current?.name ?? row.hops.find(({ endedAt }) => !endedAt)?.name;
  return silent > stalledMs && name ? { name, problem: { code: 'interrupted', params: {} } } : undefined;
}

function viewHop(hop: StoredHop, labels: { ats: string; provider: string }, row: SelfTestRow, stall: Stall | undefined): HopView {
  const label = hopWords(`names.${hop.name}`, labels);
  const at = { name: hop.name, label };
  const problem = hop.problem ?? (stall?.name === hop.name ? stall.problem : undefined);
  if (problem) return { ...at, state: 'failed', text: hopSentence(problem), tookMs: took(hop) };
  if (hop.endedAt) return { ...at, state: 'done', text: hopWords(`seen.${hop.name}`, { detail: hop.detail }), tookMs: took(hop) };
  const begun = hop.startedAt !== null && row.endedAt === null;
  return { ...at, state: begun ? 'running' : 'waiting', text: '' };
}

function took({ startedAt, endedAt }: StoredHop): number | undefined {
  return startedAt && endedAt ? Math.max(0, Date.parse(endedAt) - Date.parse(startedAt)) : undefined;
}
