import { hopSentence, type HopName, type HopProblem, type StoredHop } from './hop';
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
  const current = currentOf(row);
  const marks = row.hops.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt]).filter((time) => time !== null);
  const lastNews = Math.max(row.startedAt.getTime(), ...marks.map((time) => Date.parse(time)));
  const silent = now.getTime() - lastNews;
  if (current?.name === 'engine')
    return silent > engineSilentMs ? { name: 'engine', problem: { code: 'engine_silent', params: {} } } : undefined;
  return silent > stalledMs && current
    ? { name: current.name, problem: { code: 'interrupted', params: {} } }
    : undefined;
}

/** The hop that is under way, or that is to begin: the engine writes its own down only when it has it. */
function currentOf({ hops, endedAt }: SelfTestRow): StoredHop | undefined {
  if (endedAt) return undefined;
  return hops.find((hop) => hop.startedAt && !hop.endedAt) ?? hops.find((hop) => !hop.endedAt);
}

function viewHop(
  hop: StoredHop,
  labels: { ats: string; provider: string },
  row: SelfTestRow,
  stall: Stall | undefined,
): HopView {
  const label = hopWords(`names.${hop.name}`, labels);
  const at = { name: hop.name, label };
  const problem = hop.problem ?? (stall?.name === hop.name ? stall.problem : undefined);
  if (problem) return { ...at, state: 'failed', text: hopSentence(problem), tookMs: took(hop) };
  if (hop.endedAt)
    return { ...at, state: 'done', text: hopWords(`seen.${hop.name}`, { detail: hop.detail }), tookMs: took(hop) };
  return { ...at, state: !stall && hop === currentOf(row) ? 'running' : 'waiting', text: '' };
}

function took({ startedAt, endedAt }: StoredHop): number | undefined {
  return startedAt && endedAt ? Math.max(0, Date.parse(endedAt) - Date.parse(startedAt)) : undefined;
}
