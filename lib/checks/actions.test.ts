import { describe, expect, it } from 'vitest';
import { actionLabelKey, actionsFor } from './actions';

const all = { resend: true, cancel: true, rehearsal: true };
const none = { resend: false, cancel: false, rehearsal: false };

describe('the buttons that apply now', () => {
  it('offers everything but nothing twice while the candidate is asked', () => {
    expect(actionsFor({ state: 'sent', problem: undefined, invited: true }, all)).toEqual([
      'resend',
      'correct-email',
      'replace',
      'refresh',
      'cancel',
    ]);
  });

  it('offers what the provider cannot do to nobody', () => {
    expect(actionsFor({ state: 'sent', problem: undefined, invited: true }, none)).toEqual([
      'correct-email',
      'replace',
      'refresh',
    ]);
  });

  it('offers nothing once it is completed', () => {
    expect(actionsFor({ state: 'completed', problem: undefined, invited: true }, all)).toEqual([]);
  });

  it('offers the correction where the address is missing, and no sending without one', () => {
    expect(
      actionsFor({ state: 'failed', problem: { code: 'missing_email', params: {} }, invited: false }, all),
    ).toEqual(['correct-email']);
  });

  it('offers nothing where the order itself is wrong: only the ATS can mend it', () => {
    expect(
      actionsFor({ state: 'failed', problem: { code: 'missing_lastName', params: {} }, invited: false }, all),
    ).toEqual([]);
  });

  it('offers to replace the check that stands in the way', () => {
    const subject = { state: 'failed', problem: { code: 'already_open', params: {} }, invited: false } as const;
    expect(actionsFor(subject, all)).toEqual(['replace']);
    expect(actionLabelKey('replace', subject)).toBe('replace');
  });

  it('says "send again" where there is nothing to archive', () => {
    const subject = { state: 'expired', problem: undefined, invited: true } as const;
    expect(actionsFor(subject, all)).toContain('replace');
    expect(actionLabelKey('replace', subject)).toBe('send-again');
  });
});
