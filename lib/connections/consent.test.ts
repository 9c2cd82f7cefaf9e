import { beforeAll, describe, expect, it } from 'vitest';
import { systemDb } from '@/lib/db/client';
import { testDatabase } from '@/lib/testing/database';
import type { Person } from './access';
import { finishConsent, hashState, startConsent } from './consent';
import { createConnection } from './create';
import { createListing } from './listing';

testDatabase();

const account = { apiKey: 'ref_key_1', apiSecret: 'ref_sec_1', webhookSecret: 'w' };
const person: Person = { userId: '', email: 'ann@example.com', memberships: [] };
let id = '';

beforeAll(async () => {
  const settings = { partnerId: '1', apiKey: 'k', webhookSecret: 's' };
  await createListing({ ats: 'teamtailor', provider: 'referoo', slug: 'consent', settings });
  const tenant = await systemDb().tenant.create({ data: { name: 'Acme' } });
  person.userId = (await systemDb().user.create({ data: { email: person.email } })).id;
  person.memberships = [{ tenantId: tenant.id, role: 'admin' }];
  const input = {
    listingSlug: 'consent',
    tenantId: tenant.id,
    atsCredentials: { companyUuid: 'c-1' },
    providerCredentials: account,
  };
  id = (await createConnection(input)).id;
});

const begin = async () => new URL(await startConsent('referoo', person, id)).searchParams.get('state') ?? '';
const answer = (state: string) => ({ state, code: '', error: 'access_denied' });

describe('a consent round trip', () => {
  it('stores a state that opens nothing, for ten minutes', async () => {
    const state = await begin();
    const row = await systemDb().consentState.findUniqueOrThrow({ where: { state: hashState(state) } });
    expect(row).toMatchObject({ connectionId: id, userId: person.userId });
    expect(row.expires.getTime() - Date.now()).toBeLessThanOrEqual(600_000);
    expect(JSON.stringify(await systemDb().consentState.findMany())).not.toContain(state);
  });

  it('is taken once', async () => {
    const state = await begin();
    expect(await finishConsent('referoo', person, answer(state))).toMatchObject({
      outcome: 'denied',
      at: { slug: 'consent', connectionId: id },
    });
    expect(await finishConsent('referoo', person, answer(state))).toEqual({ outcome: 'expired' });
  });

  it('is taken by the person who left, and by nobody else', async () => {
    const other = { ...person, userId: crypto.randomUUID() };
    expect((await finishConsent('referoo', other, answer(await begin()))).outcome).toBe('otherPerson');
    expect((await finishConsent('referoo', undefined, answer(await begin()))).outcome).toBe('otherPerson');
    const recruiter = {
      ...person,
      memberships: person.memberships.map((membership) => ({ ...membership, role: 'recruiter' as const })),
    };
    expect((await finishConsent('referoo', recruiter, answer(await begin()))).outcome).toBe('otherPerson');
  });

  it('is void after its time, and for another provider', async () => {
    const state = await begin();
    await systemDb().consentState.update({ where: { state: hashState(state) }, data: { expires: new Date(0) } });
    expect((await finishConsent('referoo', person, answer(state))).outcome).toBe('expired');
    expect((await finishConsent('another', person, answer(await begin()))).outcome).toBe('expired');
  });

  it('is begun by administrators of that company only', async () => {
    await expect(startConsent('referoo', { ...person, memberships: [] }, id)).rejects.toThrow('no such connection');
    const recruiter = {
      ...person,
      memberships: person.memberships.map((membership) => ({ ...membership, role: 'recruiter' as const })),
    };
    await expect(startConsent('referoo', recruiter, id)).rejects.toThrow('administrator');
  });
});

describe('a new connection', () => {
  it('is pending until a consent is given, and active with one', async () => {
    const [tenant] = person.memberships;
    expect(await systemDb().connection.findUnique({ where: { id }, select: { state: true } })).toEqual({
      state: 'pending',
    });
    const providerCredentials = { ...account, refreshToken: 'r' };
    const made = await createConnection({
      listingSlug: 'consent',
      tenantId: tenant?.tenantId ?? '',
      atsCredentials: { companyUuid: 'c-2' },
      providerCredentials,
    });
    expect(await systemDb().connection.findUnique({ where: { id: made.id }, select: { state: true } })).toEqual({
      state: 'active',
    });
  });

  it('names the field that does not fit, and refuses a company that is connected', async () => {
    const [tenant] = person.memberships;
    const input = { listingSlug: 'consent', tenantId: tenant?.tenantId ?? '' };
    await expect(createConnection({ ...input, atsCredentials: {} })).rejects.toThrow('companyUuid');
    await expect(
      createConnection({ ...input, atsCredentials: { companyUuid: 'c-3' }, providerCredentials: { apiKey: 'k' } }),
    ).rejects.toThrow('apiSecret');
    await expect(createConnection({ ...input, atsCredentials: { companyUuid: 'c-1' } })).rejects.toThrow('already');
  });
});
