import { describe, expect, it } from 'vitest';
import { readNotice } from './live';

describe('a change notice', () => {
  it('names the tenant and the check', () => {
    expect(readNotice('tenant-1 check-1')).toEqual({ tenantId: 'tenant-1', checkId: 'check-1' });
  });

  it.each([undefined, '', 'tenant-1'])('that says less tells nobody: %s', (payload) => {
    expect(readNotice(payload)).toBeUndefined();
  });
});
