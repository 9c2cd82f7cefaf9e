import { isDeepStrictEqual } from 'node:util';
import type { ListingSettings } from '../schema';
import type { ResultAttributes } from './result-rules';
import { documentedBehaviour, seed, type FakeResult, type FakeState, type TeamtailorSwitches } from './state';

export interface TeamtailorFakeOptions {
  /** Where this fake is served: `update-url` and links begin with it. */
  apiUrl: string;
  /** How it reaches us. */
  fetch?: (request: Request) => Promise<Response>;
  now?: () => Date;
  switches?: Partial<TeamtailorSwitches>;
  settings?: Partial<ListingSettings>;
}

/** All that the parts of the fake share. */
export interface FakeWorld {
  apiUrl: string;
  fetch: (request: Request) => Promise<Response>;
  now: () => Date;
  settings: ListingSettings;
  switches: TeamtailorSwitches;
  state: FakeState;
  change(result: FakeResult, attributes: ResultAttributes): void;
}

export function createWorld({ apiUrl, fetch, now, switches, settings }: TeamtailorFakeOptions): FakeWorld {
  return {
    apiUrl: apiUrl.replace(/\/$/, ''),
    fetch: fetch ?? ((request) => globalThis.fetch(request)),
    now: now ?? (() => new Date()),
    settings: {
      partnerId: '4711',
      apiKey: 'stand-in-partner-api-key',
      webhookSecret: 'stand-in-webhook-secret',
      ...settings,
    },
    switches: { ...documentedBehaviour, ...switches },
    state: seed(),
    change: (result, attributes) => {
      const changed = { ...result.attributes, ...attributes };
      if (isDeepStrictEqual(changed, result.attributes)) return;
      result.attributes = changed;
      result.revision += 1;
    },
  };
}
