import { describe, expect, it } from 'vitest';
import type { FormField } from '@/connectors/contract';
import { accountHint, mergeAccount } from './provider-account';

const field = (name: string, kind: FormField['kind'] = 'secret', required = true): FormField => ({
  name,
  label: name,
  kind,
  required,
});
const fields = [
  field('apiKey', 'text'),
  field('apiSecret'),
  field('webhookSecret'),
  field('environment', 'select', false),
];
const stored = { apiKey: 'key-1', apiSecret: 's1', webhookSecret: 'w1', refreshToken: 'r1' };

describe('what a form gives, laid over what is stored', () => {
  it('takes blanks off what is pasted', () => {
    expect(mergeAccount({}, { apiKey: ' k \n', apiSecret: '\ts' }, fields).account).toEqual({
      apiKey: 'k',
      apiSecret: 's',
    });
  });

  it('keeps a secret that is left empty, and with it the consent', () => {
    const given = { apiKey: 'key-1', apiSecret: '', webhookSecret: '', environment: 'production' };
    expect(mergeAccount(stored, given, fields)).toEqual({
      account: { ...stored, environment: 'production' },
      sameAccount: true,
    });
  });

  it('drops the consent when key or secret are others', () => {
    for (const given of [
      { apiKey: 'key-2', apiSecret: '' },
      { apiKey: 'key-1', apiSecret: 's2' },
    ]) {
      const { account, sameAccount } = mergeAccount(stored, given, fields);
      expect(sameAccount).toBe(false);
      expect(account).not.toHaveProperty('refreshToken');
    }
  });

  it('keeps the consent when only the signing secret changes', () => {
    expect(mergeAccount(stored, { apiKey: 'key-1', webhookSecret: 'w2' }, fields).account).toEqual({
      ...stored,
      webhookSecret: 'w2',
    });
  });

  it('drops the consent when a stored environment changes', () => {
    expect(
      mergeAccount({ ...stored, environment: 'production' }, { apiKey: 'key-1', environment: 'sandbox' }, fields)
        .sameAccount,
    ).toBe(false);
  });
});

describe('the hint that tells accounts apart', () => {
  it('is the end of the key, never of a secret', () => {
    expect(accountHint(stored, fields)).toBe('ey-1');
    expect(accountHint(stored, [field('apiSecret')])).toBe('');
  });
});
