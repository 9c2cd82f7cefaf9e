import type { ProviderFakeMail } from '@/connectors/sandbox-contract';

type Flag = 0 | 1;

export interface FakePackage {
  num: number;
  package_name: string;
  package_id: string;
  references: number;
  /** Names of background checks that come with it. */
  checks: readonly string[];
}

interface FakeCheck {
  num: number;
  createdDate: string;
  check_type_id: number;
  check_type_name: string;
  check_provider_name: string;
  status: string;
  completion_date: string | null;
}

export interface FakeCandidate {
  num: number;
  createdDate: string;
  updatedDate: string;
  first_name: string;
  last_name: string;
  email: string;
  packagesNum: number | null;
  number_of_references_required: number;
  job: string;
  recruiter_email: string;
  custom_data: string;
  do_not_contact: Flag;
  sent: Flag;
  responded: Flag;
  declined: Flag;
  archived: Flag;
  response_date: string | null;
  checks: FakeCheck[];
  /** Webhooks fire only for candidates created by API. */
  byApi: boolean;
}

export interface FakeReferee {
  num: number;
  candidatesNum: number;
  name: string;
  email: string;
  reference_completed: Flag;
  response_date: string | null;
}

export interface TokenFamily {
  scopes: readonly string[];
  revoked: boolean;
}

export interface FakeState {
  nextNum: number;
  candidates: Map<number, FakeCandidate>;
  referees: Map<number, FakeReferee>;
  mails: ProviderFakeMail[];
  codes: Map<string, { redirectUri: string; family: TokenFamily; endsAt: number; used: boolean }>;
  refreshTokens: Map<string, { family: TokenFamily; used: boolean }>;
  accessTokens: Map<string, { family: TokenFamily; endsAt: number }>;
}

export const packages: readonly FakePackage[] = [
  { num: 101, package_name: 'Two referees', package_id: 'two-referees', references: 2, checks: [] },
  { num: 102, package_name: 'Three referees + ID', package_id: 'three-id', references: 3, checks: ['Identity check'] },
  { num: 103, package_name: 'One referee, by phone', package_id: 'one-phone', references: 1, checks: [] },
];

/**
 * An account without requests.
 * @param nextNum where its numbers go on: the vendor never gives one twice, not after a reset and not after a restart
 */
export function emptyState(nextNum: number): FakeState {
  return {
    nextNum,
    candidates: new Map(),
    referees: new Map(),
    mails: [],
    codes: new Map(),
    refreshTokens: new Map(),
    accessTokens: new Map(),
  };
}
