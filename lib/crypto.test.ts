import { beforeAll, describe, expect, it, vi } from 'vitest';
import { testEnvironment } from '@/lib/testing/environment';
import { seal, sealedWithCurrentKey, unseal } from './crypto';
import { resetEnv } from './env';

const place = { purpose: 'provider-credentials', owner: 'tenant-a' } as const;
const [first, second] = testEnvironment.ENCRYPTION_KEYS.split(',');

beforeAll(() => {
  for (const [name, value] of Object.entries(testEnvironment)) vi.stubEnv(name, value);
  use(`${first},${second}`);
});

function use(keys: string): void {
  vi.stubEnv('ENCRYPTION_KEYS', keys);
  resetEnv();
}

describe('secrets at rest', () => {
  it('opens what it sealed, and never seals twice alike', () => {
    const sealed = seal('ref_sec_1', place);
    expect(unseal(sealed, place)).toBe('ref_sec_1');
    expect(seal('ref_sec_1', place)).not.toBe(sealed);
    expect(sealed).not.toContain('ref_sec_1');
  });

  it('names its key, so that old texts open after a rotation', () => {
    use(`${first}`);
    const old = seal('kept', place);
    use(`${second},${first}`);
    expect(unseal(old, place)).toBe('kept');
    expect(sealedWithCurrentKey(old)).toBe(false);
    expect(sealedWithCurrentKey(seal('new', place))).toBe(true);
  });

  it('opens nowhere else: another tenant, another purpose', () => {
    const sealed = seal('x', place);
    expect(() => unseal(sealed, { ...place, owner: 'tenant-b' })).toThrow();
    expect(() => unseal(sealed, { ...place, purpose: 'ats-credentials' })).toThrow();
  });

  it('notices one changed bit', () => {
    const sealed = seal('x', place);
    const at = sealed.length - 2;
    expect(() =>
      unseal(sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1), place),
    ).toThrow();
  });

  it('says which key is missing', () => {
    use(`${first}`);
    const sealed = seal('x', place);
    use(`${second}`);
    expect(() => unseal(sealed, place)).toThrow(/put back the key/);
  });
});
