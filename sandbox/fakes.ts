import { createTeamtailorFake } from '@/connectors/ats/teamtailor/fake';
import { createReferooFake } from '@/connectors/providers/referoo/fake';
import type { AtsFake, ProviderFake } from '@/connectors/sandbox-contract';

/** Where a fake is served. */
export interface FakePlace {
  apiUrl: string;
  /** Where its screens are, for links that it writes. */
  siteUrl: string;
}

/** One line a fake; the first of each side is what the two windows show. */
export const atsFakes: Readonly<Record<string, (place: FakePlace) => AtsFake>> = {
  teamtailor: createTeamtailorFake,
};
export const providerFakes: Readonly<Record<string, (place: FakePlace) => ProviderFake>> = {
  referoo: createReferooFake,
};
