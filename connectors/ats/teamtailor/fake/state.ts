import { randomUUID } from 'node:crypto';
import type { ResultAttributes } from './result-rules';

/** What Teamtailor leaves unsaid, as switches (contract §12.3), and what can go wrong on the way to us (§12.4). */
export interface TeamtailorSwitches {
  companyPosition: 'outside' | 'inside';
  bulkJob: 'absent' | 'null';
  /** `form`: a JWT where the settings form has input fields, else a UUID. `uuid`: an activation from before the form. */
  keyShape: 'form' | 'uuid' | 'default-key';
  claimIds: 'as-given' | 'kebab';
  claimsNested: boolean;
  valueShape: 'string' | 'array';
  companyParameter: 'company_id' | 'company_uuid';
  signatureStyle: 'v1+v0' | 'v1' | 'blanks';
  /** Status of a card after a 2xx that says nothing of it. */
  afterAccepted: 'sent' | 'sending';
  timeoutMs: number;
  encryption: 'A128GCM' | 'A256GCM';
  /** Sent as `teamtailor-api-token`. */
  companyApiToken?: string;
  /** True: the listing's key belongs to another stack. */
  otherStack: boolean;
  deliveries: number;
  lateMs: number;
  signedSecondsAgo: number;
  wrongSignature: boolean;
}

export const documentedBehaviour: TeamtailorSwitches = {
  companyPosition: 'outside',
  bulkJob: 'absent',
  keyShape: 'form',
  claimIds: 'as-given',
  claimsNested: false,
  valueShape: 'string',
  companyParameter: 'company_id',
  signatureStyle: 'v1+v0',
  afterAccepted: 'sent',
  timeoutMs: 20_000,
  encryption: 'A128GCM',
  otherStack: false,
  deliveries: 1,
  lateMs: 0,
  signedSecondsAgo: 0,
  wrongSignature: false,
};

export interface FakeCandidate {
  id: string;
  uuid: string;
  firstName: string;
  lastName: string;
  email: string;
  jobId: string;
  stageId: string;
  /** Stages whose trigger this candidate has set off: only the first move in sends. */
  fired: Set<string>;
}

export interface FakeResult {
  id: string;
  candidateId: string;
  jobId?: string;
  attributes: ResultAttributes;
  /** Sent again, unchanged, when a button is pressed. */
  event?: Readonly<Record<string, unknown>>;
  /** How often the card really changed. */
  revision: number;
}

export interface FakeJob {
  id: string;
  title: string;
  stages: readonly { id: string; name: string }[];
}

export interface FakePartner {
  'base-url': string;
  'webhook-config': unknown;
  'webhook-activation-config': unknown;
  'dynamic-activation-config': boolean;
}

export interface FakeState {
  company: { id: string; name: string };
  user: { id: number; name: string; email: string };
  jobs: readonly FakeJob[];
  candidates: FakeCandidate[];
  results: Map<string, FakeResult>;
  triggers: Map<string, { id: number; values: Readonly<Record<string, string>> }>;
  partner: FakePartner;
  /** Of an activation, its form's values and the key that stands for it where there are none. */
  activation?: { key: string; values: Readonly<Record<string, string>> };
  nextId: number;
}

const stages = (first: number) =>
  ['Inbox', 'Interview', 'References', 'Hired'].map((name, place) => ({ id: String(first + place), name }));

export function seed(): FakeState {
  const jobs = [
    { id: '3101', title: 'Night-shift nurse', stages: stages(7001) },
    { id: '3102', title: 'Forklift driver', stages: stages(7011) },
  ];
  const people: [string, string, string, string, string][] = [
    ['Alva', 'Sandberg', 'alva.sandberg@example.com', '3101', '7001'],
    ['Björn', 'Åkesson', 'bjorn.akesson@example.com', '3101', '7002'],
    ['Chiara', 'Bellini', 'chiara.bellini@example.com', '3101', '7002'],
    ['Deniz', 'Aydın', '', '3101', '7002'],
    ['Ewa', 'Nowak', 'ewa.nowak@example.com', '3102', '7011'],
    ['Farid', 'Haddad', 'farid.haddad@example.com', '3102', '7012'],
  ];
  return {
    company: { id: 'nL4pQz9xT2k', name: 'Nordlicht Pflege AB' },
    user: { id: 501, name: 'Greta Holm', email: 'greta.holm@nordlicht.example' },
    jobs,
    candidates: people.map(([firstName, lastName, email, jobId, stageId], place) => ({
      id: String(54_321 + place),
      uuid: randomUUID(),
      firstName,
      lastName,
      email,
      jobId,
      stageId,
      fired: new Set(),
    })),
    results: new Map(),
    triggers: new Map(),
    partner: {
      'base-url': '',
      'webhook-config': null,
      'webhook-activation-config': {},
      'dynamic-activation-config': true,
    },
    nextId: 60_000,
  };
}
