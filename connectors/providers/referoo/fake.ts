import { withFaults } from '@/connectors/kit/faults';
import type { FaultSwitch, ProviderFake } from '@/connectors/sandbox-contract';
import { serve } from './fake/api';
import { addCandidate } from './fake/candidates';
import { refuse } from './fake/answers';
import { people } from './fake/people';
import { emptyState } from './fake/state';
import { newRefreshToken } from './fake/tokens';
import { requestOf } from './fake/view';
import { createWorld, type ReferooFakeOptions, type ReferooSwitches } from './fake/world';
import { manifest } from './manifest';

export type { ReferooFakeOptions } from './fake/world';

/** What only this provider has. */
export interface ReferooFake extends ProviderFake, FaultSwitch {
  switch(change: Partial<ReferooSwitches>): void;
  /** A candidate typed in at Referoo: without our key, and webhooks stay silent about it. */
  addByHand(candidate: { firstName: string; lastName: string; email: string; packageId: string }): string;
  finishChecks(requestId: string): void;
  archiveInScreen(requestId: string): void;
  deleteInScreen(requestId: string): void;
  /** Ends every consent, as when an admin removes the application at Referoo. */
  revokeConsent(): void;
}

/** A strict stand-in for Referoo with one account. Its README says what it does where the documentation is silent. */
export function createReferooFake(options: ReferooFakeOptions = {}): ReferooFake {
  const world = createWorld(options);
  const api = withFaults(
    (request) => serve(world, request),
    (status) => refuse(status, 'Failed on purpose.'),
  );
  return {
    name: manifest.name,
    label: manifest.label,
    handle: api.handle,
    failNext: api.failNext,
    ...people(world),
    credentials: () => ({ ...world.account }),
    consentedCredentials: () => ({
      ...world.account,
      refreshToken: newRefreshToken(world, { scopes: ['read', 'write'], revoked: false }),
    }),
    configure: ({ webhookUrl, redirectUrl }) => {
      if (webhookUrl !== undefined) world.settings.webhookUrl = webhookUrl;
      if (redirectUrl !== undefined) world.settings.redirectUrl = redirectUrl;
    },
    settings: () => ({ ...world.settings }),
    requests: () => [...world.state.candidates.values()].map((candidate) => requestOf(world, candidate)),
    mails: () => [...world.state.mails],
    switch: (change) => void Object.assign(world.switches, change),
    addByHand: ({ firstName: first_name, lastName: last_name, email, packageId }) =>
      String(addCandidate(world, { first_name, last_name, email, packagesNum: Number(packageId) }, false).num),
    revokeConsent: () => {
      for (const { family } of world.state.refreshTokens.values()) family.revoked = true;
    },
    reset: () => {
      world.state = emptyState(world.state.nextNum);
      world.settings = { webhookUrl: '', redirectUrl: '' };
      api.clear();
    },
  };
}
