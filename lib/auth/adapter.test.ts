import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/lib/testing/database';
import { authAdapter } from './adapter';

testDatabase();

const soon = () => new Date(Date.now() + 60_000);
const take = (identifier: string, token: string) => authAdapter.useVerificationToken({ identifier, token });

describe('a sign-in token', () => {
  it('is taken once', async () => {
    await authAdapter.createVerificationToken({ identifier: 'Anna@Example.com', token: 'once', expires: soon() });
    expect(await take('anna@example.com', 'once')).toMatchObject({ identifier: 'anna@example.com' });
    expect(await take('anna@example.com', 'once')).toBeNull();
  });

  it('goes to one of two that take it at once', async () => {
    await authAdapter.createVerificationToken({ identifier: 'a@example.com', token: 'race', expires: soon() });
    const taken = await Promise.all(Array.from({ length: 8 }, () => take('a@example.com', 'race')));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('is refused when it is too old', async () => {
    await authAdapter.createVerificationToken({
      identifier: 'a@example.com',
      token: 'old',
      expires: new Date(Date.now() - 1),
    });
    expect(await take('a@example.com', 'old')).toBeNull();
  });

  it('is refused for another address', async () => {
    await authAdapter.createVerificationToken({ identifier: 'a@example.com', token: 'mine', expires: soon() });
    expect(await take('b@example.com', 'mine')).toBeNull();
    expect(await take('a@example.com', 'mine')).not.toBeNull();
  });
});

describe('a user', () => {
  it('is one person however the address is typed', async () => {
    const made = await authAdapter.createUser({ email: 'Bea@Example.com', emailVerified: null });
    expect(await authAdapter.getUserByEmail('BEA@example.COM')).toMatchObject({
      id: made.id,
      email: 'bea@example.com',
    });
    expect(await authAdapter.getUserByAccount({ providerAccountId: 'bea@example.com' })).toMatchObject({ id: made.id });
  });
});
