import { describe, expect, it } from 'vitest';
import { createReferooFake, type ReferooFakeOptions } from './fake';

const apiUrl = 'http://127.0.0.1:4010/referoo';
const redirectUri = 'https://bridge.example/callback';
const person = { first_name: 'Ann', last_name: 'Berg', email: 'ann@example.com', packagesNum: 101 };

async function ready(options: ReferooFakeOptions = {}) {
  let now = new Date('2026-03-04T10:00:00Z');
  const delivered: Request[] = [];
  const fetch = async (request: Request) => {
    delivered.push(request);
    return new Response(null, { status: 202 });
  };
  const fake = createReferooFake({ apiUrl, now: () => now, fetch, ...options });
  fake.configure({ webhookUrl: 'https://bridge.example/hook', redirectUrl: redirectUri });
  const { apiKey = '', apiSecret = '', refreshToken = '' } = fake.consentedCredentials();
  const token = (form: Record<string, string>) =>
    fake.handle(
      new Request(`${apiUrl}/oauth/token`, {
        method: 'POST',
        body: new URLSearchParams({ client_id: apiKey, client_secret: apiSecret, ...form }),
      }),
    );
  const refresh = async (refresh_token: string) => {
    const answer = await token({ grant_type: 'refresh_token', refresh_token });
    const body: Record<string, string> = await answer.json();
    return { status: answer.status, body };
  };
  const { body } = await refresh(refreshToken);
  let bearer = body.access_token ?? '';
  const call = (method: string, path: string, json?: unknown) =>
    fake.handle(
      new Request(`${apiUrl}/oauth2${path}`, {
        method,
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
        body: json === undefined ? undefined : JSON.stringify(json),
      }),
    );
  const create = async (change: object = {}) => {
    const created: { num: number } = await (await call('POST', '/candidate', { ...person, ...change })).json();
    return created.num;
  };
  return {
    fake,
    delivered,
    token,
    refresh,
    call,
    create,
    tokens: body,
    use: (access: string) => void (bearer = access),
    pass: (seconds: number) => void (now = new Date(now.getTime() + seconds * 1000)),
  };
}

describe('the stand-in’s OAuth', () => {
  it('turns a refresh token into another, once, and ends the family at reuse', async () => {
    const { refresh, tokens, call } = await ready();
    const first = tokens.refresh_token ?? '';
    const second = await refresh(first);
    expect(second.status).toBe(200);
    expect(await refresh(first)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect((await refresh(second.body.refresh_token ?? '')).status).toBe(400);
    expect((await call('GET', '/me')).status).toBe(401);
  });

  it('ends access tokens in time', async () => {
    const { call, pass } = await ready({ switches: { accessTokenSeconds: 10 } });
    pass(9);
    expect((await call('GET', '/me')).status).toBe(200);
    pass(1);
    expect((await call('GET', '/me')).status).toBe(401);
  });

  it('takes forms only, of its own client only', async () => {
    const { fake, token } = await ready();
    const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
    expect((await fake.handle(new Request(`${apiUrl}/oauth/token`, json))).status).toBe(400);
    expect((await token({ grant_type: 'refresh_token', client_secret: 'wrong' })).status).toBe(401);
    expect((await token({ grant_type: 'password' })).status).toBe(400);
  });

  it.each([
    ['another key', { client_id: 'x' }],
    ['another redirect URL', { redirect_uri: `${redirectUri}/` }],
    ['no state', { state: '' }],
  ])('redirects nobody with %s', async (_, change) => {
    const { fake } = await ready();
    const { apiKey = '' } = fake.credentials();
    const query = {
      client_id: apiKey,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'read',
      state: 's',
      ...change,
    };
    const answer = await fake.handle(new Request(`${apiUrl}/oauth/authorize/?${new URLSearchParams(query)}`));
    expect(answer.status).toBe(400);
  });

  it('gives no more than the scopes that were accepted', async () => {
    const { fake, token, call, use } = await ready();
    const { apiKey = '' } = fake.credentials();
    const query = new URLSearchParams({
      client_id: apiKey,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'read',
      state: 's',
    });
    const press = (decision: string) =>
      fake.handle(
        new Request(`${apiUrl}/oauth/authorize/?${query}`, {
          method: 'POST',
          body: new URLSearchParams({ email: 'a@example.com', password: 'p', decision }),
        }),
      );
    const back = async (decision: string) =>
      new URL((await press(decision)).headers.get('location') ?? '').searchParams;
    expect((await back('deny')).get('error')).toBe('access_denied');
    const code = (await back('accept')).get('code') ?? '';
    const answer = await token({ grant_type: 'authorization_code', code, redirect_uri: redirectUri });
    const body: { access_token: string } = await answer.json();
    use(body.access_token);
    expect((await call('GET', '/me')).status).toBe(200);
    expect((await call('POST', '/candidate', person)).status).toBe(401);
    expect((await call('GET', '/referee/1/reference')).status).toBe(401);
  });
});

describe('the stand-in’s candidates', () => {
  it.each([
    ['package and questionnaire', { questionnairesNum: 1 }],
    ['neither of both', { packagesNum: undefined }],
    ['a package as text', { packagesNum: '101' }],
    ['a package that does not exist', { packagesNum: 999 }],
    ['no first name', { first_name: '' }],
    ['no last name', { last_name: undefined }],
    ['no e-mail', { email: undefined }],
    ['a bad e-mail', { email: 'ann' }],
    ['a recruiter of nobody’s account', { recruiter_email: 'a@elsewhere.test' }],
    ['a maximum below the required number', { number_of_references_required: 3, maximum_number_of_references: 3 }],
    ['too much custom data', { custom_data: 'x'.repeat(4001) }],
    ['an archived one', { archived: 1 }],
    ['a flag as boolean', { do_not_contact: true }],
    ['a misspelt field', { packageNum: 101 }],
  ])('are not created with %s', async (_, change) => {
    const { call, fake } = await ready();
    expect((await call('POST', '/candidate', { ...person, ...change })).status).toBe(422);
    expect(fake.requests()).toEqual([]);
  });

  it('are refused twice while active, unless the switch is off', async () => {
    const { call, create, fake } = await ready();
    const num = await create();
    expect((await call('POST', '/candidate', { ...person, email: 'ANN@example.com' })).status).toBe(422);
    expect((await call('POST', '/candidate', { ...person, packagesNum: 103 })).status).toBe(201);
    await call('PUT', `/candidate/${num}`, { archived: 1 });
    expect((await call('POST', '/candidate', person)).status).toBe(201);
    fake.switch({ refuseDuplicates: false });
    expect((await call('POST', '/candidate', person)).status).toBe(201);
  });

  it('are listed bare, by part of an e-mail, by archive and by day', async () => {
    const { call, create } = await ready();
    const num = await create();
    await create({ email: 'joann@example.com' });
    const count = async (query: string) => {
      const rows: unknown[] = await (await call('GET', `/candidates?${query}`)).json();
      return rows.length;
    };
    expect(await count('email=ann@')).toBe(2);
    expect(await count('email=joann')).toBe(1);
    await call('PUT', `/candidate/${num}`, { archived: 1 });
    expect([await count(''), await count('archived=1')]).toEqual([1, 1]);
    expect([await count('updated:gte=2026-03-05'), await count('updated:gte=2026-03-04')]).toEqual([0, 1]);
    expect([await count('limit=1&offset=0'), await count('limit=1&offset=1')]).toEqual([1, 0]);
    expect((await call('GET', '/candidates?limit=51')).status).toBe(422);
  });

  it('that it does not know are 403', async () => {
    const { call } = await ready();
    for (const path of ['/candidate/1', '/candidate/1/referees', '/referee/1/reference', '/packages/1'])
      expect((await call('GET', path)).status).toBe(403);
    expect((await call('GET', '/nothing')).status).toBe(404);
  });

  it('are mailed at once only where the account says so, and never when muted', async () => {
    const { call, create, fake } = await ready({ switches: { autoSend: true } });
    await create();
    await create({ email: 'b@example.com', skip_initial_contact: 1 });
    const muted = await create({ email: 'c@example.com', do_not_contact: 1 });
    expect((await call('PUT', `/candidate/${muted}/email`)).status).toBe(204);
    expect(fake.mails().map(({ to }) => to)).toEqual(['ann@example.com']);
  });
});

describe('the stand-in’s people', () => {
  const two = [
    { name: 'Rita 王', email: 'r@example.com' },
    { name: 'Ivo', email: 'i@example.com' },
  ];

  it('make it send webhooks, of candidates created by API only', async () => {
    const { create, fake, delivered } = await ready();
    const num = String(await create());
    await fake.addReferees(num, two.slice(0, 1));
    expect(delivered).toHaveLength(0);
    await fake.addReferees(num, two.slice(1));
    await fake.answer(num, fake.requests()[0]?.referees[0]?.id ?? '');
    expect(delivered).toHaveLength(2);
    const byHand = fake.addByHand({ firstName: 'B', lastName: 'C', email: 'b@example.com', packageId: '101' });
    await fake.addReferees(byHand, two);
    expect(delivered).toHaveLength(2);
  });

  it('give a PDF once done, whatever the names', async () => {
    const { create, fake, call } = await ready();
    const num = String(await create());
    await fake.addReferees(num, two);
    const referee = fake.requests()[0]?.referees[0]?.id ?? '';
    expect((await call('GET', `/referee/${referee}/reference`)).status).toBe(422);
    await fake.answer(num, referee);
    const answer = await call('GET', `/referee/${referee}/reference`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect((await answer.text()).slice(0, 5)).toBe('%PDF-');
  });

  it('do nothing with a closed or unknown request', async () => {
    const { create, fake } = await ready();
    const num = String(await create());
    await fake.decline(num);
    await expect(fake.addReferees(num, two)).rejects.toThrow('closed');
    await expect(fake.answer('1', '1')).rejects.toThrow('no candidate');
  });

  it('go on when nobody hears the webhook', async () => {
    const { create, fake } = await ready({ fetch: () => Promise.reject(new TypeError('fetch failed')) });
    const num = String(await create());
    await expect(fake.addReferees(num, two)).resolves.toBeUndefined();
  });
});

describe('the stand-in’s switches', () => {
  it('fail the next matching calls, before or after the work', async () => {
    const { call, fake } = await ready();
    fake.failNext({ method: 'POST', path: /\/candidate$/, times: 1, reset: 'before' });
    await expect(call('POST', '/candidate', person)).rejects.toThrow('fetch failed');
    expect(fake.requests()).toHaveLength(0);
    fake.failNext({ method: 'POST', path: /\/candidate$/, times: 1, reset: 'afterwards' });
    await expect(call('POST', '/candidate', person)).rejects.toThrow('fetch failed');
    expect(fake.requests()).toHaveLength(1);
    fake.failNext({ path: /\/me$/, times: 2, status: 429, retryAfter: '3' });
    const statuses = [await call('GET', '/me'), await call('GET', '/me'), await call('GET', '/me')].map(
      ({ status }) => status,
    );
    expect(statuses).toEqual([429, 429, 200]);
  });

  it('forget everything at a reset, and every consent at a revocation', async () => {
    const { call, create, fake } = await ready();
    await create();
    fake.revokeConsent();
    expect((await call('GET', '/me')).status).toBe(401);
    fake.reset();
    expect([fake.requests(), fake.mails(), fake.settings()]).toEqual([[], [], { webhookUrl: '', redirectUrl: '' }]);
  });
});
