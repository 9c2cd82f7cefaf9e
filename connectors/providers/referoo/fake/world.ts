import { emptyState, type FakeCandidate, type FakeState } from './state';

/** What the documentation leaves open, or an account decides. */
export interface ReferooSwitches {
  /** The account setting "automatically send requests when candidate is added". */
  autoSend: boolean;
  /** An active candidate of the same e-mail and package is refused. */
  refuseDuplicates: boolean;
  accessTokenSeconds: number;
  /** What stands between time and body in the signed text. */
  webhookJoiner: '.' | '';
  /** Background checks end when the candidate has answered; off: only by `finishChecks`. */
  checksFinishThemselves: boolean;
  /** Addresses at these domains belong to members of the account. */
  recruiterDomains: readonly string[];
}

export interface ReferooFakeOptions {
  /** Where this fake is served, path included. */
  apiUrl?: string;
  /** Where its screens are, for links in answers. */
  siteUrl?: string;
  /** How it reaches us. */
  fetch?: (request: Request) => Promise<Response>;
  now?: () => Date;
  switches?: Partial<ReferooSwitches>;
}

interface ReferooAccount {
  apiKey: string;
  apiSecret: string;
  webhookSecret: string;
}

export interface FakeWorld {
  apiUrl: string;
  siteUrl: string;
  fetch: (request: Request) => Promise<Response>;
  now: () => Date;
  account: ReferooAccount;
  switches: ReferooSwitches;
  settings: { webhookUrl: string; redirectUrl: string };
  state: FakeState;
  /** This moment as the fake writes it: whole seconds, UTC, no zone. */
  stamp(): string;
  num(): number;
  touch(candidate: FakeCandidate): void;
  /** Mails the candidate, unless the candidate is muted. */
  mail(candidate: FakeCandidate): void;
}

export function createWorld({
  apiUrl,
  siteUrl,
  fetch,
  now = () => new Date(),
  switches,
}: ReferooFakeOptions): FakeWorld {
  const root = (apiUrl ?? 'https://api.referoo.com.au').replace(/\/$/, '');
  const world: FakeWorld = {
    apiUrl: root,
    siteUrl: (siteUrl ?? root).replace(/\/$/, ''),
    fetch: fetch ?? ((request) => globalThis.fetch(request)),
    now,
    account: {
      apiKey: 'ref_key_stand-in',
      apiSecret: 'ref_sec_stand-in',
      webhookSecret: 'stand-in-signing-secret',
    },
    switches: {
      autoSend: false,
      refuseDuplicates: true,
      accessTokenSeconds: 3600,
      webhookJoiner: '.',
      checksFinishThemselves: true,
      recruiterDomains: ['nordlicht.example', 'example.com'],
      ...switches,
    },
    settings: { webhookUrl: '', redirectUrl: '' },
    state: emptyState(Math.floor(now().getTime() / 1000)),
    stamp: () => now().toISOString().slice(0, 19).replace('T', ' '),
    num: () => world.state.nextNum++,
    touch: (candidate) => void (candidate.updatedDate = world.stamp()),
    mail: (candidate) => {
      if (candidate.do_not_contact) return;
      candidate.sent = 1;
      world.state.mails.push({
        id: String(world.state.mails.length + 1),
        to: candidate.email,
        subject: `${candidate.first_name}, please name your referees`,
        text: `Please name ${candidate.number_of_references_required} referees: ${world.siteUrl}/c/${candidate.num}`,
        at: now().toISOString(),
      });
    },
  };
  return world;
}
