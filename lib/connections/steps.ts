import type { OpenConnection } from './session';

export type StepState = 'done' | 'open' | 'waiting';
/** What the second step asks for now. */
export type AccountStage = 'credentials' | 'consent' | 'packages' | 'done';

export interface ActivationFacts {
  state: OpenConnection['state'];
  /** Key and secret are stored. */
  stored: boolean;
  /** The provider asks for a consent beside the key. */
  needsConsent: boolean;
  /** The consent was given, or none is needed. */
  consented: boolean;
  packages: number;
  test: { running: boolean; ok: boolean } | undefined;
}

export interface ActivationSteps {
  company: StepState;
  account: StepState;
  stage: AccountStage;
  trial: StepState;
  finished: boolean;
}

/** Where an activation stands, from its row alone: the page may be closed at any time. Pure. @param facts undefined before the company is claimed */
export function activationSteps(facts: ActivationFacts | undefined): ActivationSteps {
  if (!facts) return { company: 'open', account: 'waiting', stage: 'credentials', trial: 'waiting', finished: false };
  const stage = accountStage(facts);
  const account = stage === 'done' ? 'done' : 'open';
  const tested = facts.test !== undefined && !facts.test.running && facts.test.ok;
  const trial = account !== 'done' ? 'waiting' : tested ? 'done' : 'open';
  return { company: 'done', account, stage, trial, finished: trial === 'done' };
}

function accountStage({ state, stored, needsConsent, consented, packages }: ActivationFacts): AccountStage {
  if (!stored) return 'credentials';
  // The provider refused what we have: a new consent mends it where there is one, else only a new key.
  if (state === 'broken') return needsConsent ? 'consent' : 'credentials';
  if (!consented) return 'consent';
  return packages === 0 || state === 'pending' ? 'packages' : 'done';
}
