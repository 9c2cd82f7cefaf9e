import { expect, test } from 'vitest';
import { createSandboxApp } from './app';
import { testDesk } from './test-desk';

function open() {
  const desk = testDesk();
  const app = createSandboxApp(desk, [desk.ats, desk.provider]);
  const get = async (path = '/') => (await app.request(path)).text();
  const act = (action: string, values: Record<string, string> = {}) =>
    app.request(`/do/${action}`, {
      method: 'POST',
      headers: { origin: 'http://localhost' },
      body: new URLSearchParams(values),
    });
  return { desk, app, get, act };
}

test('the first page names both windows, the first step and where to click', async () => {
  const page = await open().get();
  for (const text of [
    'Your ATS',
    'stands in for Some ATS',
    'Your provider',
    'press “Activate Some provider”',
    'Anna Berg',
  ])
    expect(page).toContain(text);
});

test('a poll gets the part that changes, not a page in a page', async () => {
  const answer = await open().app.request('/', { headers: { 'hx-request': 'true' } });
  expect(await answer.text()).toMatch(/^<div id="desk"/);
});

test('the settings form is drawn from what the app answers, without its scripts', async () => {
  const { act, get } = open();
  await act('open-settings');
  const page = await get('/?tab=marketplace');
  expect(page).toContain('<a href="http://app.test/activate" target="_blank" rel="noopener">connect</a>');
  expect(page).not.toContain('alert(1)</script>');
  expect(page).toContain('Fill in the keys');
});

test('a refused key is said in the form, and nothing is ticked', async () => {
  const { act, get } = open();
  await act('open-settings');
  await act('save-settings', { 'field.api_key': 'bad' });
  const page = await get('/?tab=marketplace');
  expect(page).toContain('That key is not accepted.');
  expect(page).toContain('Not activated');
});

test('activating ticks the first step; an accepted call of the app ticks the second', async () => {
  const { act, app, get } = open();
  await act('open-settings');
  await act('save-settings', { 'field.api_key': 'good' });
  expect(await get()).toContain('Activate in the marketplace<span class="sr">, done');
  await app.request('/api/provider/packages');
  expect(await get()).not.toContain('Connect your provider account<span class="sr">');
  await app.request('/api/provider/packages', { headers: { authorization: 'Bearer x' } });
  expect(await get()).toContain('Connect your provider account<span class="sr">, done');
});

test('moving a candidate to a stage without a trigger sends nothing; with one it sends once', async () => {
  const { act, desk } = open();
  await act('move', { candidate: 'c1', stage: 's2' });
  expect(desk.sent).toEqual([]);
  await act('open-trigger', { job: 'j1', stage: 's2' });
  await act('save-trigger');
  await act('move', { candidate: 'c1', stage: 's2' });
  expect(desk.sent).toEqual(['c1']);
});

test('a candidate without an e-mail address can be added', async () => {
  const { act, get } = open();
  const values = { job: 'j1', stage: 's1', firstName: 'Lotte', lastName: 'Vries', email: '' };
  expect((await act('add-candidate', values)).headers.get('location')).toBe('/?candidate=c2');
  expect(await get('/?candidate=c2')).toContain('No e-mail address · Nurse · Inbox');
});

test('what a vendor refuses is said in its own window', async () => {
  const { act, get } = open();
  await act('answer', { request: 'r1', referee: 'x' });
  expect(await get()).toContain('This request is closed.');
});

test('a form of another site does nothing', async () => {
  const { app, desk } = open();
  await app.request('/do/configure', {
    method: 'POST',
    headers: { origin: 'http://elsewhere.test', 'sec-fetch-site': 'cross-site' },
    body: new URLSearchParams({ webhookUrl: 'http://elsewhere.test' }),
  });
  expect(desk.provider.settings().webhookUrl).toBe('');
});

test('start over empties the story', async () => {
  const { act, get, desk } = open();
  desk.memory.connected = true;
  await act('start-over');
  expect(await get()).toContain('press “Activate Some provider”');
});
