import { createReferooFake, type ReferooFake } from './fake';
import { sign, signatureHeader } from './webhook';

/** What the contract suite has to know of this connector. */
export const referooHarness = {
  makeFake: createReferooFake,
  fixtures: new URL('./fixtures/', import.meta.url),
  signature: signatureHeader,
  timed: true,
  sign: (fake: ReferooFake, body: string, now: Date) => ({
    'content-type': 'application/json',
    [signatureHeader]: sign(fake.credentials().webhookSecret ?? '', Math.floor(now.getTime() / 1000), '.', body),
  }),
};
