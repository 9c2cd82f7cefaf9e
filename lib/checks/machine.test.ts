import { describe, expect, it } from 'vitest';
import { checkStates } from '@/connectors/contract';
import { isEnd, moveCheck } from './machine';

describe('a check moves forward', () => {
  it('goes through its states as the provider tells them', () => {
    expect(moveCheck('queued', { kind: 'observed', state: 'sent' }).state).toBe('sent');
    expect(moveCheck('sent', { kind: 'observed', state: 'in_progress' }).state).toBe('in_progress');
    expect(moveCheck('in_progress', { kind: 'observed', state: 'completed' }).state).toBe('completed');
  });

  it('never goes back while it is open, however late an old word arrives', () => {
    expect(moveCheck('in_progress', { kind: 'observed', state: 'sent' }).state).toBe('in_progress');
  });

  it('may skip states: a webhook was lost', () => {
    expect(moveCheck('queued', { kind: 'observed', state: 'completed' }).state).toBe('completed');
  });
});

describe('an end is an end', () => {
  const ends = checkStates.filter(isEnd);

  it.each(ends)('%s is left by a recorded re-open only', (state) => {
    expect(moveCheck(state, { kind: 'failed' })).toEqual({ state, reopened: false });
    expect(moveCheck(state, { kind: 'cancelled' })).toEqual({ state, reopened: false });
    expect(moveCheck(state, { kind: 'observed', state: 'in_progress' })).toEqual({ state, reopened: false });
    expect(moveCheck(state, { kind: 'reopened' })).toEqual({ state: 'queued', reopened: true });
  });

  it.each(['declined', 'expired'] as const)('%s turns into a late result, as a re-open', (state) => {
    expect(moveCheck(state, { kind: 'observed', state: 'completed' })).toEqual({ state: 'completed', reopened: true });
  });

  it.each(['cancelled', 'failed'] as const)('%s does not: nobody waits for it any more', (state) => {
    expect(moveCheck(state, { kind: 'observed', state: 'completed' })).toEqual({ state, reopened: false });
  });
});
