import { describe, expect, it } from 'vitest';
import type { Invitation, VendorContext } from '@/connectors/contract';
import { createReferooFake } from './fake';
import { referoo } from './index';

const own = { apiKey: 'k', apiSecret: 's', webhookSecret: 'w', accessToken: 'token-1' };
const order: Invitation = {
  correlationKey: 'key-1',
  packageId: '101',
  candidate: { atsId: '1', firstName: 'Ann', lastName: 'Berg', email: 'ann@example.com', phone: '+46 1' },
  jobTitle: 'Baker',
  recruiterEmail: 'greta.holm@nordlicht.example',
  rehearsal: false,
};

const contextOf = (fetch: VendorContext['fetch'], change: Partial<VendorContext> = {}): VendorContext => ({
  fetch,
  now: () => new Date('2026-03-04T10:00:00Z'),
  apiUrl: 'https://api.referoo.com.au',
  overridden: false,
  ...change,
});

/** A session whose calls are answered by `answer`, and kept. */
function recorded(
  answer: (request: Request) => Response,
  credentials: object = own,
  change: Partial<VendorContext> = {},
) {
  const seen: { method: string; url: string; headers: Headers; body: unknown }[] = [];
  const fetch = async (request: Request) => {
    const text = await request.clone().text();
    seen.push({
      method: request.method,
      url: request.url,
      headers: request.headers,
      body: text ? JSON.parse(text) : undefined,
    });
    return answer(request);
  };
  return { seen, session: referoo.open(credentials, contextOf(fetch, change)) };
}

async function withFake(options: Parameters<typeof createReferooFake>[0] = {}) {
  const fake = createReferooFake({ now: () => new Date('2026-03-04T10:00:00Z'), ...options });
  const context = contextOf((request) => fake.handle(request));
  const credentials = await referoo.consent?.(context).refresh(fake.consentedCredentials());
  return { fake, session: referoo.open(credentials, context) };
}

describe('what is sent to Referoo', () => {
  it('is the documented candidate, and never a questionnaire', async () => {
    const { seen, session } = recorded(() => Response.json({ num: '7' }, { status: 201 }));
    expect(await session.invite(order)).toEqual({ providerRef: '7' });
    expect(seen[0]).toMatchObject({ method: 'POST', url: 'https://api.referoo.com.au/oauth2/candidate' });
    expect(seen[0]?.headers.get('authorization')).toBe('Bearer token-1');
    expect(seen[0]?.body).toEqual({
      first_name: 'Ann',
      last_name: 'Berg',
      email: 'ann@example.com',
      packagesNum: 101,
      recruiter_email: 'greta.holm@nordlicht.example',
      job: 'Baker',
      custom_data: '{"checkbridge":"key-1"}',
    });
  });

  it('mutes everybody in a rehearsal, and leaves out what it does not know', async () => {
    const { seen, session } = recorded(() => Response.json({ num: 7 }, { status: 201 }));
    await session.invite({ ...order, jobTitle: undefined, recruiterEmail: '', rehearsal: true });
    expect(seen[0]?.body).toMatchObject({ skip_initial_contact: 1, do_not_contact: 1, do_not_contact_recruiter: 1 });
    expect(seen[0]?.body).not.toHaveProperty('job');
    expect(seen[0]?.body).not.toHaveProperty('recruiter_email');
  });

  it('goes nowhere for a package that cannot exist, or without a token', async () => {
    const { seen, session } = recorded(() => Response.json({}));
    await expect(session.invite({ ...order, packageId: 'two' })).rejects.toMatchObject({ kind: 'rejected' });
    const without = recorded(() => Response.json({}), { ...own, accessToken: undefined });
    await expect(without.session.packages()).rejects.toMatchObject({ kind: 'unauthorized' });
    expect([...seen, ...without.seen]).toEqual([]);
  });

  it.each([
    ['production', false, 'https://api.referoo.com.au', 'https://api.referoo.com.au/oauth2/me'],
    ['sandbox', false, 'https://api.referoo.com.au', 'https://api.sandbox.referoo.com.au/oauth2/me'],
    ['sandbox', true, 'http://127.0.0.1:4010/referoo', 'http://127.0.0.1:4010/referoo/oauth2/me'],
  ])('goes to the host of %s (override: %s)', async (environment, overridden, apiUrl, expected) => {
    const { seen, session } = recorded(() => Response.json({}), { ...own, environment }, { overridden, apiUrl });
    expect(await session.test()).toEqual({ account: 'Referoo' });
    expect(seen[0]?.url).toBe(expected);
  });
});

describe('the account’s name', () => {
  it.each([
    [{ company: 'Nordlicht', name: 'Ada' }, 'Nordlicht'],
    [{ name: 'Ada' }, 'Ada'],
    [{ first_name: 'Ada', last_name: 'Admin', email: 'a@b.c' }, 'Ada Admin'],
    [{ company: '', email: 'a@b.c' }, 'a@b.c'],
  ])('is read from %j', async (body, account) => {
    expect(await recorded(() => Response.json(body)).session.test()).toEqual({ account });
  });
});

describe('lists', () => {
  const page = (size: number) =>
    Response.json(Array.from({ length: size }, (_, at) => ({ num: at, package_name: 'P' })));

  it('are read until a short page', async () => {
    const sizes = [50, 50, 3];
    const { seen, session } = recorded(() => page(sizes.shift() ?? 0));
    expect(await session.packages()).toHaveLength(103);
    expect(seen.map(({ url }) => new URL(url).searchParams.get('offset'))).toEqual(['0', '50', '100']);
    expect(new URL(seen[0]?.url ?? '').searchParams.get('limit')).toBe('50');
  });

  it('end even where the offset is ignored', async () => {
    await expect(recorded(() => page(50)).session.packages()).rejects.toMatchObject({ kind: 'bad_answer' });
  });

  it('may be wrapped', async () => {
    const { session } = recorded(() => Response.json({ data: [{ num: 1 }] }));
    expect(await session.packages()).toEqual([{ id: '1', name: 'Package 1' }]);
  });
});

describe('a look for open checks', () => {
  it('asks Referoo’s partial filter, then compares the whole address in any case', async () => {
    const row = (num: number, email: string, more: object = {}) => ({
      num,
      email,
      createdDate: `2026-03-0${num}`,
      ...more,
    });
    const { seen, session } = recorded(() =>
      Response.json([
        row(1, 'ANN@example.com'),
        row(2, 'joann@example.com'),
        row(3, 'ann@example.com', { packagesNum: 101, custom_data: 'k3' }),
        row(4, 'ann@example.com', { archived: 1 }),
        row(5, 'ann@example.com.au'),
      ]),
    );
    expect(await session.findOpen(' Ann@Example.com ')).toEqual([
      { providerRef: '3', since: '2026-03-03T00:00:00.000Z', packageId: '101', correlationKey: 'k3' },
      { providerRef: '1', since: '2026-03-01T00:00:00.000Z', packageId: undefined, correlationKey: undefined },
    ]);
    expect(seen[0]?.url).toContain('email=Ann%40Example.com&archived=0');
  });

  it('finds one typed in at Referoo, without a key of ours', async () => {
    const { fake, session } = await withFake();
    fake.addByHand({ firstName: 'Ann', lastName: 'Berg', email: 'ann@example.com', packageId: '101' });
    expect(await session.findOpen('ann@example.com')).toMatchObject([{ packageId: '101', correlationKey: undefined }]);
    await expect(session.invite(order)).rejects.toMatchObject({
      kind: 'rejected',
      detail: { status: 422, sentence: expect.stringContaining('already sent') },
    });
  });
});

describe('Referoo’s refusals', () => {
  it('name no address', async () => {
    const { session } = await withFake();
    const refused = session.invite({ ...order, recruiterEmail: 'nobody@elsewhere.test' });
    await expect(refused).rejects.toMatchObject({
      detail: { sentence: 'No linked account has the recruiter_email (e-mail address)' },
    });
  });

  it('of 403 mean an unknown number where one was asked for, and a missing right elsewhere', async () => {
    const { session } = recorded(() => Response.json({ code: 403, message: 'no' }, { status: 403 }));
    await expect(session.read('7')).rejects.toMatchObject({ kind: 'not_found' });
    await expect(session.contact('7')).rejects.toMatchObject({ kind: 'not_found' });
    await expect(session.report({ id: '7', title: 'x' })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(session.packages()).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('reading a check', () => {
  it('shows an archived one as cancelled, and a deleted one not at all', async () => {
    const { fake, session } = await withFake();
    const { providerRef } = await session.invite(order);
    fake.archiveInScreen(providerRef);
    expect(await session.read(providerRef)).toMatchObject({ state: 'cancelled' });
    await session.archive(providerRef);
    fake.deleteInScreen(providerRef);
    await expect(session.read(providerRef)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(session.archive(providerRef)).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('asks for the background checks where the candidate does not bring them', async () => {
    const { seen, session } = recorded((request) => {
      const { pathname } = new URL(request.url);
      if (pathname.endsWith('/checks'))
        return Response.json([{ num: 1, check_type_name: 'Identity', completion_date: null }]);
      if (pathname.endsWith('/referees')) return Response.json([{ num: 2, name: 'R', reference_completed: 1 }]);
      return Response.json({ num: 7, number_of_references_required: 1, sent: 1 });
    });
    expect(await session.read('7')).toMatchObject({ state: 'in_progress', received: 1, required: 1 });
    expect(seen).toHaveLength(3);
  });

  it('waits for the identity check of a package', async () => {
    const { fake, session } = await withFake({ switches: { checksFinishThemselves: false } });
    const { providerRef } = await session.invite({ ...order, packageId: '102' });
    await fake.addReferees(
      providerRef,
      ['a', 'b', 'c'].map((name) => ({ name, email: `${name}@example.com` })),
    );
    for (const { id } of fake.requests()[0]?.referees ?? []) await fake.answer(providerRef, id);
    expect(await session.read(providerRef)).toMatchObject({ state: 'in_progress', received: 3, required: 3 });
    fake.finishChecks(providerRef);
    expect(await session.read(providerRef)).toMatchObject({ state: 'completed' });
  });

  it('says whether anybody was mailed', async () => {
    const { fake, session } = await withFake({ switches: { autoSend: true } });
    expect(await session.read((await session.invite(order)).providerRef)).toMatchObject({ contacted: true });
    fake.switch({ autoSend: false });
    const silent = await session.invite({ ...order, packageId: '103' });
    expect(await session.read(silent.providerRef)).toMatchObject({ state: 'sent', contacted: false });
  });
});

describe('a report', () => {
  it.each([
    ['Zoë Åkesson / HR', 'reference-zoe-akesson-hr.pdf'],
    ['../../etc/passwd', 'reference-etc-passwd.pdf'],
    ['王', 'reference-7.pdf'],
  ])('of %j is called %s', async (title, fileName) => {
    const { session } = recorded(() => new Response('%PDF', { headers: { 'content-type': 'application/pdf' } }));
    expect(await session.report({ id: '7', title })).toMatchObject({ fileName, contentType: 'application/pdf' });
  });

  it('that is no PDF is refused', async () => {
    const { session } = recorded(() => new Response('<html>', { headers: { 'content-type': 'text/html' } }));
    await expect(session.report({ id: '7', title: 'x' })).rejects.toMatchObject({ kind: 'bad_answer' });
    await expect(session.report({ id: '../me', title: 'x' })).rejects.toMatchObject({ kind: 'not_found' });
  });
});

describe('changes since a time', () => {
  it('are asked for by day, in both archives, and compared by second', async () => {
    const { seen, session } = recorded(() =>
      Response.json([
        { num: 1, updatedDate: '2026-03-04 09:59:59' },
        { num: 2, updatedDate: '2026-03-04 10:00:00' },
        { num: 3, updatedDate: null },
      ]),
    );
    expect(await session.changedSince(new Date('2026-03-04T10:00:00.700Z'))).toEqual(['2', '3']);
    const asked = seen.map(({ url }) => new URL(url).searchParams);
    expect(asked.map((query) => [query.get('updated:gte'), query.get('archived')])).toEqual([
      ['2026-03-04', '0'],
      ['2026-03-04', '1'],
    ]);
  });
});
