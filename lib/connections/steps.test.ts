import { describe, expect, it } from 'vitest';
import { activationSteps, type ActivationFacts } from './steps';

const facts = (change: Partial<ActivationFacts> = {}): ActivationFacts => ({
  state: 'active',
  stored: true,
  needsConsent: true,
  consented: true,
  packages: 2,
  test: undefined,
  ...change,
});

describe('where an activation stands', () => {
  it('begins with the company', () => {
    expect(activationSteps(undefined)).toMatchObject({ company: 'open', account: 'waiting', trial: 'waiting' });
  });

  it.each<[string, Partial<ActivationFacts>, string]>([
    [
      'asks for key and secret first',
      { state: 'pending', stored: false, consented: false, packages: 0 },
      'credentials',
    ],
    ['asks for the consent once they are stored', { state: 'pending', consented: false, packages: 0 }, 'consent'],
    ['reads the packages once the consent is given', { state: 'pending', packages: 0 }, 'packages'],
    ['waits while the account has no packages', { packages: 0 }, 'packages'],
    ['asks for a new consent when the provider refuses us', { state: 'broken' }, 'consent'],
    ['asks for a new key where no consent is known', { state: 'broken', needsConsent: false }, 'credentials'],
  ])('%s', (_, change, stage) => {
    expect(activationSteps(facts(change))).toMatchObject({
      company: 'done',
      account: 'open',
      stage,
      trial: 'waiting',
      finished: false,
    });
  });

  it('opens the test when the account is usable, and ends when the test is green', () => {
    expect(activationSteps(facts())).toMatchObject({ account: 'done', trial: 'open', finished: false });
    expect(activationSteps(facts({ test: { running: true, ok: false } })).trial).toBe('open');
    expect(activationSteps(facts({ test: { running: false, ok: false } })).finished).toBe(false);
    expect(activationSteps(facts({ test: { running: false, ok: true } }))).toMatchObject({
      trial: 'done',
      finished: true,
    });
  });

  it('does not call an account done that broke after a green test', () => {
    expect(activationSteps(facts({ state: 'broken', test: { running: false, ok: true } })).finished).toBe(false);
  });
});
