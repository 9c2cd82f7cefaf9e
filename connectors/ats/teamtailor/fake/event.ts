import { randomUUID } from 'node:crypto';
import type { FakeCandidate, FakeJob } from './state';
import type { FakeWorld } from './world';

/** What ordered: a stage's trigger, or a person by hand (`job`) or in bulk (no job). */
export interface Order {
  candidate: FakeCandidate;
  values: Readonly<Record<string, string>>;
  job?: FakeJob;
  triggerId?: number;
}

/** A partner event with what it has in the wild, needed or not (TPD partners/_webhooks). */
export function eventOf(
  { state, switches, apiUrl }: FakeWorld,
  { candidate, values, job, triggerId }: Order,
  resultId: string,
) {
  const stage = job?.stages.find(({ id }) => id === candidate.stageId);
  const triggered = { 'stage-id': Number(stage?.id), 'trigger-id': triggerId, 'triggered-by': state.user };
  const jobPart = job && {
    id: Number(job.id),
    title: job.title,
    stage: stage?.name,
    tags: [],
    'custom-fields': [],
    status: { rejected: false },
    ...(triggerId === undefined ? {} : triggered),
  };
  const data = Object.entries(values).map(([id, value]) => [
    id.replaceAll('_', '-'),
    switches.valueShape === 'array' ? [value] : value,
  ]);
  return {
    id: randomUUID(),
    'webhook-data': Object.fromEntries(data),
    'partner-result': {
      id: resultId,
      status: 'sending',
      'update-url': `${apiUrl}/partner/v1/partner-results/${resultId}`,
    },
    candidate: {
      id: Number(candidate.id),
      uuid: candidate.uuid,
      'first-name': candidate.firstName,
      'last-name': candidate.lastName,
      email: candidate.email === '' ? null : candidate.email,
      phone: null,
      'picture-url': null,
      tags: [],
      locations: [],
      questions: [],
      'custom-fields': [],
      recruiter: { name: state.user.name, email: state.user.email, phone: null },
      ...(jobPart ? { job: jobPart } : switches.bulkJob === 'null' ? { job: null } : {}),
    },
  };
}
