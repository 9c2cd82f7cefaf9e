import { describe, expect, test } from 'vitest';
import { createTeamtailorFake, type TeamtailorSwitches } from './fake';

const apiUrl = 'https://stand-in.test';
const candidateId = '54321';

function set(answer: (request: Request) => Response | Promise<Response>, switches: Partial<TeamtailorSwitches> = {}) {
  const requests: Request[] = [];
  const fake = createTeamtailorFake({
    ...{ apiUrl, switches },
    fetch: async (request) => {
      requests.push(request);
      return answer(request);
    },
  });
  fake.connect('https://checkbridge.test/base/');
  return { fake, requests };
}

const noForm = () => Response.json({ config: { fields: [] } });

/** Orders one check and gives its card's id. */
async function ordered(
  answer: (request: Request) => Response | Promise<Response> = () => Response.json({}),
  switches?: Partial<TeamtailorSwitches>,
) {
  const { fake, requests } = set((request) => (request.method === 'GET' ? noForm() : answer(request)), switches);
  await fake.saveSettings({});
  await fake.sendByHand(candidateId, { package: 'p1' });
  const card = () => fake.view().candidates.find(({ id }) => id === candidateId)?.cards[0];
  const id = card()?.id ?? '';
  const put = (attributes: unknown, change: { headers?: Record<string, string>; method?: string; id?: string } = {}) =>
    fake.handle(
      new Request(`${apiUrl}/partner/v1/partner-results/${id}`, {
        method: change.method ?? 'PUT',
        headers: {
          authorization: `Token ${fake.listingSettings().apiKey}`,
          'x-api-version': '20180828',
          'content-type': 'application/vnd.api+json',
          ...change.headers,
        },
        body:
          change.method === 'GET' || change.method === 'DELETE'
            ? undefined
            : JSON.stringify({ data: { type: 'partner-results', id: change.id ?? id, attributes } }),
      }),
    );
  return { fake, requests, card, put };
}

describe('partner API', () => {
  test.each([
    ['status', { status: 'cancelled' }],
    ['score', { assessment: { score: 101 } }],
    ['grade', { assessment: { grade: 'passed' } }],
    ['depth', { details: { a: { b: { c: 1 } } } }],
    ['url', { url: 'ftp://files.example/1' }],
    ['attachments', { attachments: [{ url: 'https://files.example/1', description: '', name: '1' }] }],
    ['attachments', { attachments: [{ url: 'https://files.example/1' }] }],
    ['actions', { actions: [{ buttonText: 'Go' }] }],
  ])('refuses a wrong %s with 422', async (_, attributes) => {
    const { put, card } = await ordered();
    const response = await put(attributes);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ code: '100', status: '422' }] });
    expect(card()?.status).toBe('sent');
  });

  test('refuses the candidate on an update, unknown attributes and another id with 400', async () => {
    const { put } = await ordered();
    expect((await put({ 'candidate-id': 1 })).status).toBe(400);
    expect((await put({ colour: 'red' })).status).toBe(400);
    expect((await put({}, { id: 'another' })).status).toBe(400);
  });

  test.each([
    [401, { authorization: 'Token another' }],
    [406, { 'x-api-version': '' }],
    [415, { 'content-type': 'application/json' }],
  ])('answers %i to %j', async (status, headers) => {
    expect((await (await ordered()).put({ status: 'sent' }, { headers })).status).toBe(status);
  });

  test('answers a key of another stack like a wrong one', async () => {
    expect((await (await ordered(undefined, { otherStack: true })).put({ status: 'sent' })).status).toBe(401);
  });

  test.each(['Token', 'Token token=', 'Bearer'])('takes a key written as %s', async (word) => {
    const { fake, put } = await ordered();
    const authorization = `${word}${word.endsWith('=') ? '' : ' '}${fake.listingSettings().apiKey}`;
    expect((await put({ status: 'pending' }, { headers: { authorization } })).status).toBe(200);
  });

  test('updates, reads and deletes a result, and counts only real changes', async () => {
    const { fake, put, card } = await ordered();
    const id = card()?.id ?? '';
    const before = fake.revisionOf(id) ?? 0;
    await put({ status: 'pending', summary: '1 of 2' });
    const again = await put({ status: 'pending', summary: '1 of 2' });
    expect(again.headers.get('x-api-version')).toBe('20180828');
    expect(await again.json()).toMatchObject({
      data: { id, attributes: { status: 'pending', 'candidate-id': 54321, 'job-id': 3101 } },
    });
    expect(fake.revisionOf(id)).toBe(before + 1);
    expect((await put({}, { method: 'GET' })).status).toBe(200);
    expect((await put({}, { method: 'DELETE' })).status).toBe(204);
    expect((await put({ status: 'sent' })).status).toBe(404);
  });

  test('knows nothing of a candidate that was deleted', async () => {
    const { fake, put } = await ordered();
    fake.removeCandidate(candidateId);
    expect((await put({ status: 'sent' })).status).toBe(404);
  });

  test('lists ten results a page and links to the next', async () => {
    const { fake } = await ordered();
    for (let count = 0; count < 11; count += 1) await fake.sendByHand(candidateId, {});
    const headers = { authorization: `Token ${fake.listingSettings().apiKey}`, 'x-api-version': '20180828' };
    const list = await fake.handle(new Request(`${apiUrl}/partner/v1/partner-results`, { headers }));
    expect(await list.json()).toMatchObject({
      data: { length: 10 },
      meta: { 'record-count': 12, 'page-count': 2 },
      links: { next: expect.stringContaining('page%5Bnumber%5D=2') },
    });
  });

  test('creates a result without a trigger only with status and candidate', async () => {
    const { fake } = await ordered();
    const create = (attributes: unknown) =>
      fake.handle(
        new Request(`${apiUrl}/partner/v1/partner-results`, {
          method: 'POST',
          headers: {
            authorization: `Token ${fake.listingSettings().apiKey}`,
            'x-api-version': '20180828',
            'content-type': 'application/vnd.api+json',
          },
          body: JSON.stringify({ data: { type: 'partner-results', attributes } }),
        }),
      );
    expect((await create({ status: 'sent' })).status).toBe(422);
    expect((await create({ status: 'sent', 'candidate-id': 1 })).status).toBe(404);
    expect((await create({ status: 'sent', 'candidate-id': 54321 })).status).toBe(201);
  });
});

describe('what a recruiter sees', () => {
  test('a refusal’s sentence, quoted or not, and never a second delivery', async () => {
    const quoted = await ordered(() => Response.json('No e-mail.', { status: 422 }));
    expect(quoted.card()).toMatchObject({ status: 'failed', summary: 'No e-mail.' });
    expect(quoted.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
    const bare = await ordered(() => new Response('No e-mail.', { status: 422 }));
    expect(bare.card()).toMatchObject({ status: 'failed', summary: 'No e-mail.' });
  });

  test('a result in the answer is applied when it is valid', async () => {
    const inline = (attributes: unknown) => ordered(() => Response.json({ partner_result_attributes: attributes }));
    expect((await inline({ status: 'completed', assessment: { score: 85 } })).card()).toMatchObject({
      status: 'completed',
      score: 85,
    });
    expect((await inline({ status: 'done' })).card()?.status).toBe('sent');
  });

  test('an update that overtakes the answer to the delivery stays', async () => {
    const { fake, requests } = set(async (request) => {
      if (request.method === 'GET') return noForm();
      const { id } = fake.view().candidates.flatMap(({ cards }) => cards)[0] ?? expect.fail('no card');
      const headers = {
        authorization: `Token ${fake.listingSettings().apiKey}`,
        'x-api-version': '20180828',
        'content-type': 'application/vnd.api+json',
      };
      const body = JSON.stringify({ data: { type: 'partner-results', id, attributes: { status: 'pending' } } });
      await fake.handle(new Request(`${apiUrl}/partner/v1/partner-results/${id}`, { method: 'PUT', headers, body }));
      return Response.json({});
    });
    await fake.saveSettings({});
    await fake.sendByHand(candidateId, {});
    expect(requests.at(-1)?.method).toBe('POST');
    expect(fake.view().candidates.flatMap(({ cards }) => cards)[0]?.status).toBe('pending');
  });

  test('only the first move into a stage sends', async () => {
    const { fake, requests } = set((request) => (request.method === 'GET' ? noForm() : Response.json({})));
    await fake.saveSettings({});
    fake.saveTrigger('3101', '7003', { package: 'p1' });
    for (const stage of ['7003', '7002', '7003']) await fake.move(candidateId, stage);
    expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  test('settings: what is missing, what our validation says, then the integration is there', async () => {
    let problems = ['The key is wrong.'];
    const { fake } = set((request) => {
      if (request.url.includes('/validate'))
        return Response.json({ errors: problems }, { status: problems.length > 0 ? 422 : 200 });
      const fields = [{ id: 'api_key', label: 'Key', type: 'password', required: true }];
      return Response.json({ config: { fields, validateEndpoint: 'validate' } });
    });
    expect(await fake.openSettings()).toMatchObject({
      fields: [{ name: 'api_key', kind: 'secret' }],
      submittable: true,
    });
    expect(await fake.saveSettings({})).toEqual({ errors: ['Key is required'] });
    expect(await fake.saveSettings({ api_key: 'x' })).toEqual({ errors: ['The key is wrong.'] });
    expect(fake.view().installed).toBe(false);
    problems = [];
    expect(await fake.saveSettings({ api_key: 'x' })).toEqual({ errors: [] });
    expect(fake.view().installed).toBe(true);
    fake.reset();
    expect(fake.view().installed).toBe(false);
  });

  test('a button posts the event of the order again, and shows a refusal', async () => {
    const { fake, put, card, requests } = await ordered(({ url }) =>
      url.includes('actions') ? Response.json('Too late.', { status: 422 }) : Response.json({}),
    );
    await put({ actions: [{ buttonText: 'Resend', endpoint: 'actions/resend' }] });
    expect(card()?.actions).toEqual([{ label: 'Resend', id: 'actions/resend', action: 'resend' }]);
    expect(await fake.press(candidateId, card()?.id ?? '', 'actions/resend')).toEqual({ sentence: 'Too late.' });
    expect(requests.at(-1)?.url).toBe('https://checkbridge.test/base/actions/resend');
    expect(await fake.press(candidateId, card()?.id ?? '', 'actions/cancel')).toMatchObject({
      sentence: expect.any(String),
    });
  });

  test('an error field stops the trigger form, and so does silence', async () => {
    const { fake } = set(({ url }) =>
      url.includes('/config')
        ? Response.json({ config: { fields: [{ type: 'error', message: 'Not connected.', required: 'true' }] } })
        : noForm(),
    );
    await fake.saveSettings({});
    expect(await fake.openTrigger('3101', '7003')).toMatchObject({
      submittable: false,
      notes: [{ tone: 'error', html: 'Not connected.' }],
    });
    const silent = set(() => Promise.reject(new TypeError('fetch failed')));
    expect(await silent.fake.openSettings()).toMatchObject({ submittable: false });
  });
});

test('faults: so many times, then all is well again', async () => {
  const { fake, put, card } = await ordered();
  fake.failNext({ method: 'PUT', path: /partner-results/, times: 1, status: 429, retryAfter: '3' });
  const limited = await put({ status: 'pending' });
  expect([limited.status, limited.headers.get('retry-after'), card()?.status]).toEqual([429, '3', 'sent']);
  fake.failNext({ path: /partner-results/, times: 1, reset: 'before' });
  await expect(put({ status: 'pending' })).rejects.toThrow();
  expect(card()?.status).toBe('sent');
  fake.failNext({ path: /partner-results/, times: 1, reset: 'afterwards' });
  await expect(put({ status: 'pending' })).rejects.toThrow();
  expect(card()?.status).toBe('pending');
});

test('the same event twice, when switched on', async () => {
  const { requests } = await ordered(undefined, { deliveries: 2 });
  expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(2);
});
