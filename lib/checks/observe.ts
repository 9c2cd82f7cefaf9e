import type { CheckState, ProviderSnapshot } from '@/connectors/contract';
import type { LoadedCheck } from './load';
import { isEnd, moveCheck } from './machine';
import type { Entry } from './record';

/** What a reading changes. Pure. */
export interface Observation {
  state: CheckState;
  stateChanged: boolean;
  overdue: boolean;
  needsYou: boolean;
  /** New against what the card shows. */
  visible: boolean;
  /** The provider said something new: progress, a report, an end. */
  news: boolean;
  /** Reports that were not known before. */
  newReports: ProviderSnapshot['reports'];
  entries: readonly Entry[];
}

/** Compares what the provider says now with what we knew. */
export function observe(check: LoadedCheck, snapshot: ProviderSnapshot, now: Date): Observation {
  // A record that has mailed nobody yet is not an invitation.
  const waiting = snapshot.state === 'sent' && !snapshot.contacted && !check.live?.contacted;
  const moved = waiting
    ? { state: check.state, reopened: false }
    : moveCheck(check.state, { kind: 'observed', state: snapshot.state });
  const { state } = moved;
  const stateChanged = state !== check.state;
  const overdue = !isEnd(state) && check.expectedBy !== null && now > check.expectedBy;
  const known = new Set(check.report.map(({ externalId }) => externalId));
  const newReports = snapshot.reports.filter(({ id }) => !known.has(id));
  const counted = snapshot.received !== check.received || snapshot.required !== check.required;
  const news = stateChanged || counted || newReports.length > 0;
  const becameOverdue = overdue && !check.overdue;
  const counts = { received: snapshot.received, required: snapshot.required };
  const entries: Entry[] = [];
  if (moved.reopened) entries.push({ kind: 'reopened', actor: 'provider' });
  if (stateChanged || (counted && state === 'in_progress'))
    entries.push({ kind: `observed_${state}`, actor: 'provider', params: counts });
  if (newReports.length > 0 && !stateChanged && state === 'completed') {
    entries.push({ kind: 'reports_changed', actor: 'provider', params: { count: newReports.length } });
  }
  if (becameOverdue) entries.push({ kind: 'overdue', actor: 'system' });
  return {
    state,
    stateChanged,
    overdue,
    needsYou: overdue || state === 'declined' || state === 'expired' || state === 'failed',
    visible: news || overdue !== check.overdue,
    news,
    newReports,
    entries,
  };
}
