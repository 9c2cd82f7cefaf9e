import type { Party, ProviderSnapshot, ReportFile } from '@/connectors/contract';
import { ConnectorError } from '@/connectors/kit/errors';
import type { Client } from './client';
import { toIso } from './dates';
import {
  candidateSchema,
  checkSchema,
  refereeSchema,
  type CandidateRecord,
  type CheckRecord,
  type RefereeRecord,
} from './schema';

/** Reads one candidate with its referees. @throws ConnectorError not_found when it was deleted at Referoo */
export async function readCheck(client: Client, providerRef: string): Promise<ProviderSnapshot> {
  const candidate = await readCandidate(client, providerRef);
  const referees = await client.list(`/candidate/${providerRef}/referees`, refereeSchema);
  const own = candidate.checks ?? (await client.list(`/candidate/${providerRef}/checks`, checkSchema));
  return snapshotOf(candidate, referees, [...own, ...referees.flatMap(({ checks }) => checks ?? [])]);
}

/** The `archived` flag of the call may hide what does not fit it, as it does in the list; so both are tried. */
export async function readCandidate(client: Client, providerRef: string): Promise<CandidateRecord> {
  const ask = { method: 'GET', path: `/candidate/${providerRef}`, schema: candidateSchema } as const;
  try {
    return await client.ask(ask);
  } catch (error) {
    if (!(error instanceof ConnectorError) || error.kind !== 'not_found') throw error;
    return client.ask({ ...ask, query: { archived: '1' } });
  }
}

/** Pure: what Referoo's records say about the attempt. Referoo has no status field, so it is derived, in this order. */
export function snapshotOf(
  candidate: CandidateRecord,
  referees: readonly RefereeRecord[],
  allChecks: readonly CheckRecord[],
): ProviderSnapshot {
  const checks = withoutRepeats(allChecks);
  const done = referees.filter(({ reference_completed: completed }) => completed);
  const required = candidate.number_of_references_required ?? Math.max(1, referees.length);
  const checksDone = checks.filter(({ completion_date: date }) => date !== undefined);
  // Referoo's published connector definition: reaching the required number completes a candidate. A background check's
  // status words are not listed; a completion date is taken as the end. Nothing at all is not an end.
  const completed =
    done.length >= required && checksDone.length === checks.length && done.length + checksDone.length > 0;
  const onlyChecks = required === 0 && referees.length === 0;
  return {
    state: stateOf(candidate, { completed, underWay: referees.length > 0 || checksDone.length > 0 }),
    contacted: candidate.sent || candidate.responded || candidate.declined,
    received: onlyChecks ? checksDone.length : done.length,
    required: onlyChecks ? checks.length : required,
    parties: [...referees.map(refereeParty), ...checks.map(checkParty)],
    reports: done.map(reportOf),
    url: pageOf(candidate.candidate_detail_url),
  };
}

function stateOf(
  { archived, declined, responded }: CandidateRecord,
  { completed, underWay }: { completed: boolean; underWay: boolean },
): ProviderSnapshot['state'] {
  if (archived) return 'cancelled';
  if (declined) return 'declined';
  if (completed) return 'completed';
  return responded || underWay ? 'in_progress' : 'sent';
}

const refereeParty = ({ name, reference_completed: done, response_date: at }: RefereeRecord): Party => ({
  name: name ?? 'Referee',
  state: done ? 'done' : 'waiting',
  at: done ? toIso(at) : undefined,
});

const checkParty = ({ check_type_name: name, completion_date: at }: CheckRecord): Party => ({
  name: name ?? 'Background check',
  state: at === undefined ? 'waiting' : 'done',
  at: toIso(at),
});

const reportOf = ({ num, name }: RefereeRecord): ReportFile => ({ id: num, title: name ?? `Reference ${num}` });

/** One record may stand on the candidate and on a referee. */
function withoutRepeats(checks: readonly CheckRecord[]): CheckRecord[] {
  return checks.filter(({ num }, at) => num === undefined || checks.findIndex((other) => other.num === num) === at);
}

/** Shown as a link, so only a web address passes. */
function pageOf(url: string | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined;
}
