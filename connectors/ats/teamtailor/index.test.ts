import { describe, expect, test } from 'vitest';
import type { InboundRequest } from '@/connectors/contract';
import { teamtailor } from '.';
import { createTeamtailorFake, type TeamtailorSwitches } from './fake';
import { decryptProviderKey } from './activations';
import { signatureFor } from './webhook';

const baseUrl = 'https://checkbridge.test/api/ats/teamtailor/referoo';
const now = () => new Date('2026-03-02T10:00:00Z');

/** A fake whose calls to us are recorded and answered with a form of two fields. */
function set(switches: Partial<TeamtailorSwitches> = {}) {
  const received: InboundRequest[] = [];
  const apiUrl = 'https://stand-in.test/tt';
  const fake = createTeamtailorFake({
    ...{ apiUrl, now, switches },
    fetch: async (request) => {
      const { pathname, searchParams } = new URL(request.url);
      const path = pathname.slice(new URL(baseUrl).pathname.length + 1);
      const { method, headers } = request;
      received.push({ method, path, query: searchParams, headers, rawBody: await request.text() });
      const fields = [
        { name: 'apiKey', label: 'Key', kind: 'text', required: true },
        { name: 'apiSecret', label: 'Secret', kind: 'secret', required: true },
      ] as const;
      const form = { fields, link: 'https://checkbridge.test/a', providerLabel: 'Provider', connected: false };
      return Response.json(path === 'activation' ? listing.answerActivation?.(form).body : {});
    },
  });
  fake.connect(baseUrl);
  const listing = teamtailor.open(fake.listingSettings(), { apiUrl, overridden: true, now, fetch: fake.handle });
  const activate = async () => fake.saveSettings({ api_key: 'key', api_secret: 'secret' });
  const last = () => received.at(-1) ?? expect.fail('nothing was received');
  return { fake, listing, received, activate, last };
}

describe('webhook', () => {
  test.each<Partial<TeamtailorSwitches>>([
    {},
    { companyPosition: 'inside' },
    { bulkJob: 'null' },
    { valueShape: 'array' },
    { claimIds: 'kebab' },
    { claimsNested: true },
    { signatureStyle: 'v1' },
    { signatureStyle: 'blanks' },
    { companyApiToken: 'company-token' },
    { keyShape: 'default-key' },
  ])('is read with %j', async (switches) => {
    const { fake, listing, activate, last } = set(switches);
    await activate();
    await fake.sendInBulk(['54321'], { package: 'p1', recruiter_email: 'r@example.com' });
    const { claim, parsed, keptHeaders } = await listing.receive(last());
    expect(claim).toMatchObject({
      identity: 'nL4pQz9xT2k',
      providerCredentials: { apiKey: 'key', apiSecret: 'secret' },
    });
    expect(parsed).toMatchObject({ ok: true, event: { packageId: 'p1', recruiter: { email: 'r@example.com' } } });
    expect(parsed.ok && parsed.event.kind === 'order' && parsed.event.job).toBeUndefined();
    expect(JSON.stringify(keptHeaders)).not.toContain('company-token');
  });

  test('of an activation older than the form carries a key and no credentials', async () => {
    const { fake, listing, activate, last } = set({ keyShape: 'uuid' });
    await activate();
    await fake.sendInBulk(['54321'], { package: 'p1' });
    const { claim } = await listing.receive(last());
    expect(claim.providerCredentials).toBeUndefined();
    expect(claim.keyFingerprint).toMatch(/^[\w-]{43}$/);
  });

  test.each<Partial<TeamtailorSwitches>>([
    { wrongSignature: true },
    { signedSecondsAgo: 301 },
    { signedSecondsAgo: -301 },
  ])('is refused with %j', async (switches) => {
    const { fake, listing, activate, last } = set(switches);
    await activate();
    await fake.sendInBulk(['54321'], { package: 'p1' });
    await expect(listing.receive(last())).rejects.toMatchObject({ status: 401 });
  });

  test('at an unknown address is refused 404', async () => {
    const { listing } = set();
    const request = {
      method: 'POST',
      path: 'actions/a/b',
      query: new URLSearchParams(),
      headers: new Headers(),
      rawBody: '',
    };
    await expect(listing.receive(request)).rejects.toMatchObject({ status: 404 });
  });
});

test('a button gives another event id than the order, and another one a second later', async () => {
  const { fake, listing, activate, last } = set();
  await activate();
  await fake.sendByHand('54321', { package: 'p1' });
  const order = await listing.receive(last());
  const press = async (path: string, seconds: number) => {
    const at = Math.floor(now().getTime() / 1000) + seconds;
    const headers = new Headers(last().headers);
    headers.set('teamtailor-signature', signatureFor(fake.listingSettings().webhookSecret ?? '', order.eventId, at));
    return (await listing.receive({ ...last(), path, headers })).eventId;
  };
  const ids = [
    order.eventId,
    await press('actions/resend', 0),
    await press('actions/resend', 1),
    await press('actions/cancel', 0),
  ];
  expect(new Set(ids).size).toBe(4);
  expect(await press('actions/resend', 0)).toBe(ids[1]);
});

test('a rehearsal names its company and binds no key', async () => {
  const { fake, listing } = set();
  const candidate = { atsId: '1', firstName: 'Rita', lastName: 'Rehearsal', email: 'rita@example.com', phone: '' };
  const order = { eventId: 'rehearsal:1', packageId: 'p1', candidate, recruiterEmail: 'r@example.com' };
  const { path, headers, body } = listing.connection(fake.connectionCredentials()).rehearsal(order);
  const request = { method: 'POST', path, query: new URLSearchParams(), headers: new Headers(headers), rawBody: body };
  const delivery = await listing.receive(request);
  expect(delivery.claim).toEqual({ identity: 'nL4pQz9xT2k', companyName: undefined });
  expect(delivery.parsed).toMatchObject({ ok: true, event: { orderKey: 'rehearsal-rehearsal-1', candidate } });
});

describe('forms', () => {
  test('the trigger form says job and person; in bulk only the person', async () => {
    const { fake, listing, activate, last } = set();
    await activate();
    await fake.openTrigger('3101', '7003');
    expect(await listing.readCatalogueQuestion?.(last())).toMatchObject({
      jobId: '3101',
      userId: '501',
      claim: { providerCredentials: { apiKey: 'key' } },
    });
    await fake.openBulkForm();
    expect(await listing.readCatalogueQuestion?.(last())).toMatchObject({ jobId: undefined, userId: '501' });
  });

  test.each(['company_id', 'company_uuid'] as const)(
    'the settings form names the company as %s, without a key',
    async (companyParameter) => {
      const { fake, listing, last } = set({ companyParameter });
      await fake.openSettings();
      expect(last().headers.get('authorization')).toBeNull();
      expect(listing.readActivationQuestion?.(last())).toEqual({ identity: 'nL4pQz9xT2k' });
    },
  );

  test('validation carries what was just typed', async () => {
    const { listing, activate, received } = set();
    await activate();
    const request = received.find(({ path }) => path === 'validate') ?? expect.fail('not asked');
    expect(await listing.readValidationQuestion?.(request)).toMatchObject({
      providerCredentials: { apiKey: 'key', apiSecret: 'secret' },
    });
  });
});

describe('marketplace', () => {
  test('registration sets our address and asks for the form to be fetched', async () => {
    const { fake, listing } = set();
    await listing.register?.('https://new.test/base', { fields: [], link: '', providerLabel: '', connected: false });
    const headers = { authorization: `Bearer ${fake.listingSettings().apiKey}`, 'x-api-version': '20180828' };
    const record = await fake.handle(new Request('https://stand-in.test/tt/partner/v1/partners/4711', { headers }));
    expect(await record.json()).toMatchObject({
      data: {
        attributes: {
          'base-url': 'https://new.test/base',
          'dynamic-activation-config': true,
          'webhook-activation-config': {},
        },
      },
    });
  });

  test.each(['A128GCM', 'A256GCM'] as const)(
    'companies are listed with the key they call with (%s)',
    async (encryption) => {
      const { fake, listing, activate, last } = set({ encryption });
      expect(await listing.companies?.()).toEqual([]);
      await activate();
      await fake.sendByHand('54321', { package: 'p1' });
      const { claim } = await listing.receive(last());
      expect(await listing.companies?.()).toEqual([{ identity: 'nL4pQz9xT2k', name: 'Nordlicht Pflege AB', claim }]);
    },
  );

  test('a key that cannot be opened hides no company', async () => {
    expect(await decryptProviderKey('not-a-token', 'secret')).toBeUndefined();
  });

  test('pages are followed, but never away from the vendor', async () => {
    const settings = { partnerId: '1', apiKey: 'k', webhookSecret: 's' };
    const record = (id: string) => ({ id, attributes: { 'provider-key': '', 'company-name': id, 'company-uuid': id } });
    const listed = (next: string) => {
      const fetch = (request: Request) =>
        Promise.resolve(
          Response.json(request.url.includes('?') ? { data: [record('b')] } : { data: [record('a')], links: { next } }),
        );
      return teamtailor
        .open(settings, { apiUrl: 'https://api.teamtailor.com', overridden: false, now, fetch })
        .companies?.();
    };
    const first = 'https://api.teamtailor.com/partner/v1/partner-activations';
    expect((await listed(`${first}?page[number]=2`))?.map(({ identity }) => identity)).toEqual(['a', 'b']);
    await expect(listed('https://evil.example/partner/v1/partner-activations?x')).rejects.toMatchObject({
      kind: 'bad_answer',
    });
  });
});
