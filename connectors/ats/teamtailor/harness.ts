import { createTeamtailorFake, type TeamtailorFake } from './fake';
import { signatureFor, signatureHeader } from './webhook';

/** What the contract suite has to know of this connector. */
export const teamtailorHarness = {
  makeFake: createTeamtailorFake,
  fixtures: new URL('./fixtures/', import.meta.url),
  signature: signatureHeader,
  timed: true,
  sign: (fake: TeamtailorFake, path: string, body: string, now: Date) => ({
    path,
    body,
    headers: {
      'content-type': 'application/json',
      authorization: 'Bearer 1d5c3b1e-7a0f-4b53-9b8e-6f1c2a3d4e5f',
      [signatureHeader]: signatureFor(secretOf(fake), eventIdOf(body), Math.floor(now.getTime() / 1000)),
    },
  }),
  revisionOf: (fake: TeamtailorFake, cardId: string) => fake.revisionOf(cardId),
};

const secretOf = (fake: TeamtailorFake) => fake.listingSettings().webhookSecret ?? '';

const eventIdOf = (body: string) => /"partner-event":\s*{\s*"id":\s*"([^"]+)"/.exec(body)?.[1] ?? '';
