import type { ProviderFakeRequest } from '@/connectors/sandbox-contract';
import { refereesOf } from './referees';
import { packages, type FakeCandidate } from './state';
import type { FakeWorld } from './world';

/** One candidate as the sandbox's screens show it. */
export function requestOf(world: FakeWorld, candidate: FakeCandidate): ProviderFakeRequest {
  return {
    id: String(candidate.num),
    candidate: { firstName: candidate.first_name, lastName: candidate.last_name, email: candidate.email },
    packageName: packages.find(({ num }) => num === candidate.packagesNum)?.package_name ?? '',
    required: candidate.number_of_references_required,
    archived: candidate.archived === 1,
    declined: candidate.declined === 1,
    referees: refereesOf(world, candidate).map(({ num, name, email, reference_completed }) => ({
      id: String(num),
      name,
      email,
      done: reference_completed === 1,
    })),
  };
}
