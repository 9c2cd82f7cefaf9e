import { z } from 'zod';
import { expect, test, type World } from './support/world';

const deliveries = z.object({
  events: z.array(z.object({ id: z.string(), state: z.string(), checkId: z.string().nullable() })),
});

/** How often the provider was really asked to invite this address. */
function invitations(world: World, email: string): number {
  return world.provider.requests().filter(({ candidate }) => candidate.email === email).length;
}
function mails(world: World, email: string): number {
  return world.provider.mails().filter(({ to }) => to === email).length;
}
const soon = { timeout: 45_000, intervals: [100, 250, 500, 1000] };

async function invitedOnce(
  world: World,
  ordered: { email: string; card(): { status: string; summary: string } },
): Promise<void> {
  await expect.poll(() => ordered.card().summary, soon).toMatch(/^Pending – invited/);
  expect(ordered.card().status).toBe('sent');
  expect(invitations(world, ordered.email)).toBe(1);
  expect(mails(world, ordered.email)).toBe(1);
}

test.describe('what the ATS may send', () => {
  test('an order invites the candidate once, and the card says so', async ({ world }) => {
    const ordered = await world.order();
    await invitedOnce(world, ordered);
  });

  test('the same delivery twice: same answer, one invitation', async ({ world }) => {
    const ordered = await world.order();
    const again = await world.post(ordered.delivery);
    expect(again.status).toBe(200);
    await invitedOnce(world, ordered);
  });

  test('the same delivery twenty times at once: one invitation', async ({ world }) => {
    world.hold(true);
    const ordered = await world.order();
    world.hold(false);
    const answers = await Promise.all(Array.from({ length: 20 }, () => world.post(ordered.delivery)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await invitedOnce(world, ordered);
    expect(await world.checks(ordered.email)).toHaveLength(1);
  });

  test('forged deliveries are refused and leave nothing', async ({ world }) => {
    world.hold(true);
    const { delivery, email } = await world.order();
    world.hold(false);
    const signature = delivery.headers['teamtailor-signature'] ?? '';
    const changed = signature.replace(/v1=../, 'v1=00');
    const stale = await world.post({
      ...delivery,
      headers: { ...delivery.headers, 'teamtailor-signature': signature.replace(/t=\d+/, 't=1539756759') },
    });
    const forged = await world.post({ ...delivery, headers: { ...delivery.headers, 'teamtailor-signature': changed } });
    const unsigned = await world.post({ ...delivery, headers: { ...delivery.headers, 'teamtailor-signature': '' } });
    const unknownListing = await world.post({ ...delivery, url: delivery.url.replace('/referoo/', '/elsewhere/') });
    for (const answer of [stale, forged, unsigned, unknownListing]) expect(answer.status).toBe(401);
    expect(await world.checks(email)).toEqual([]);
  });

  test('another company with a known key is refused', async ({ world }) => {
    const ordered = await world.order();
    const body = ordered.delivery.body.replaceAll('nL4pQz9xT2k', 'aNoTheRcO11');
    const answer = await world.post({ ...ordered.delivery, body });
    expect(answer.status).toBe(401);
    await invitedOnce(world, ordered);
  });

  test('wrong method, malformed and oversized requests get their status', async ({ world }) => {
    const url = `${world.stack.appUrl}/api/ats/teamtailor/referoo/webhook`;
    expect((await fetch(url)).status).toBe(405);
    expect((await fetch(url, { method: 'PUT' })).status).toBe(405);
    expect((await fetch(url, { method: 'POST', body: '{', headers: { authorization: 'Bearer x' } })).status).toBe(400);
    expect((await fetch(url, { method: 'POST', body: 'x'.repeat(1_100_000) })).status).toBe(413);
  });

  test('a candidate without e-mail: the sentence names the field, nothing is sent, the card offers the correction', async ({
    world,
  }) => {
    const ordered = await world.order({ email: '' });
    await expect.poll(() => ordered.card().actions.map(({ label }) => label), soon).toEqual(['Correct e-mail']);
    expect(ordered.card().status).toBe('failed');
    expect(ordered.card().summary).toContain('No e-mail address on this candidate');
    expect(ordered.card().summary.length).toBeLessThanOrEqual(150);
  });

  test('a second order while the first is open is refused with the reason; Archive and send again replaces it', async ({
    world,
  }) => {
    const first = await world.order({ firstName: 'Anna' });
    await invitedOnce(world, first);
    const second = await world.order({ firstName: 'Anna', email: first.email });
    await expect.poll(() => second.card().summary, soon).toContain('Anna already has this check, sent');
    expect(invitations(world, first.email)).toBe(1);
    const card = second.card();
    const replace = card.actions.find(({ label }) => label === 'Archive and send again');
    expect(replace).toBeDefined();
    await world.ats.press(second.candidateId, card.id, replace?.id ?? '');
    await expect.poll(() => second.card().summary, soon).toMatch(/^Pending – invited/);
    await expect.poll(() => first.card().summary, soon).toMatch(/^Failed – cancelled/);
    const requests = world.provider.requests().filter(({ candidate }) => candidate.email === first.email);
    expect(requests.map(({ archived }) => archived).toSorted()).toEqual([false, true]);
  });
});

test.describe('the form in which a recruiter orders', () => {
  const [job, stage] = ['3101', '7003'];

  test('offers the packages, and the address that this person used last', async ({ world }) => {
    await invitedOnce(world, await world.order());
    const form = await world.ats.openTrigger(job, stage);
    expect(form.fields.find(({ name }) => name === 'package')?.options?.map(({ label }) => label)).toContain(
      'Two referees',
    );
    expect(form.preset).toEqual({ recruiter_email: 'greta.holm@nordlicht.example' });
    expect(form.submittable).toBe(true);
  });

  test('says what is wrong, in words, while the provider lets nobody in', async ({ world }) => {
    world.provider.revokeConsent();
    const stopped = await world.order();
    await expect.poll(() => stopped.card().status, soon).toBe('failed');
    const form = await world.ats.openTrigger(job, stage);
    expect(form.submittable).toBe(false);
    expect(form.notes.map(({ html }) => html).join(' ')).toContain('Referoo is not connected yet');
    await world.reconnect();
    await invitedOnce(world, stopped);
  });
});

test('an operator replays a delivery: the engine takes it up again at once, and nobody is invited twice', async ({
  world,
}) => {
  const ordered = await world.order();
  await invitedOnce(world, ordered);
  const [check] = await world.checks(ordered.email);
  const delivery = async () =>
    deliveries
      .parse(await world.cli(['event', 'list', '--tenant', world.tenantId]))
      .events.find(({ checkId }) => checkId === check?.id);
  const { id = '' } = (await delivery()) ?? {};
  await world.cli(['event', 'replay', id]);
  await expect.poll(async () => (await delivery())?.state, { timeout: 12_000 }).toBe('done');
  await invitedOnce(world, ordered);
});

test.describe('what the provider may do', () => {
  test('429 with Retry-After: waited for, invited once', async ({ world }) => {
    world.provider.failNext({ method: 'POST', path: /\/candidate$/, times: 1, status: 429, retryAfter: '2' });
    await invitedOnce(world, await world.order());
  });

  test('503 twice: tried again, invited once', async ({ world }) => {
    world.provider.failNext({ method: 'POST', path: /\/candidate$/, times: 2, status: 503 });
    await invitedOnce(world, await world.order());
  });

  test('the line breaks after the candidate was created: found by looking, invited once', async ({ world }) => {
    world.provider.failNext({ method: 'POST', path: /\/candidate$/, times: 1, reset: 'afterwards' });
    await invitedOnce(world, await world.order());
  });

  test('an access token that was revoked is refreshed once, unseen by anybody', async ({ world }) => {
    world.provider.failNext({ path: /\/candidates$/, times: 1, status: 401 });
    await invitedOnce(world, await world.order());
  });

  test('the consent is revoked: the card says who must reconnect, and reconnecting sends what had stopped', async ({
    world,
  }) => {
    world.provider.revokeConsent();
    const ordered = await world.order();
    await expect.poll(() => ordered.card().summary, soon).toContain("Referoo no longer accepts this company's key");
    expect(ordered.card().status).toBe('failed');
    expect(invitations(world, ordered.email)).toBe(0);
    const shown = await world.cli(['connection', 'show', world.connectionId]);
    expect(JSON.stringify(shown)).toContain('"broken"');
    await world.reconnect();
    await invitedOnce(world, ordered);
  });

  test('referees answer: the card goes to completed once the report can be opened, never back', async ({ world }) => {
    const ordered = await world.order();
    await invitedOnce(world, ordered);
    const request = () => world.provider.requests().find(({ candidate }) => candidate.email === ordered.email);
    await world.provider.addReferees(request()?.id ?? '', [
      { name: 'Rut Ek', email: 'rut@example.com' },
      { name: 'Per Ask', email: 'per@example.com' },
    ]);
    await expect.poll(() => ordered.card().summary, soon).toBe('Pending – 0 of 2 references received');
    const [one, two] = request()?.referees ?? [];
    await world.provider.answer(request()?.id ?? '', one?.id ?? '');
    await expect.poll(() => ordered.card().summary, soon).toBe('Pending – 1 of 2 references received');
    await world.provider.answer(request()?.id ?? '', two?.id ?? '');
    await expect.poll(() => ordered.card().status, soon).toBe('completed');
    expect(ordered.card().summary).toBe('Completed – 2 of 2 references, open report');
    const [check] = await world.checks(ordered.email);
    expect(check?.writeBacks.filter(({ answer }) => answer === 'accepted').map(({ version }) => version)).toEqual(
      check?.writeBacks
        .filter(({ answer }) => answer === 'accepted')
        .map(({ version }) => version)
        .toSorted((a, b) => a - b),
    );
  });

  test('the candidate declines: the card says so', async ({ world }) => {
    const ordered = await world.order();
    await invitedOnce(world, ordered);
    await world.provider.decline(
      world.provider.requests().find(({ candidate }) => candidate.email === ordered.email)?.id ?? '',
    );
    await expect.poll(() => ordered.card().summary, soon).toBe('Failed – the candidate declined');
  });
});

test.describe('what the ATS may do with a write-back', () => {
  test('500 twice: the newest version arrives, in order, once', async ({ world }) => {
    world.ats.failNext({ method: 'PUT', path: /partner-results/, times: 2, status: 500 });
    const ordered = await world.order();
    await invitedOnce(world, ordered);
    const [check] = await world.checks(ordered.email);
    expect(check?.writeBacks.filter(({ answer }) => answer === 'accepted')).toHaveLength(1);
  });

  test('two changes while the ATS is away: only the newest version arrives, the older ones are passed over', async ({
    world,
  }) => {
    world.ats.failNext({ method: 'PUT', path: /partner-results/, times: 2, status: 503 });
    const ordered = await world.order();
    await expect.poll(() => mails(world, ordered.email), soon).toBe(1);
    await expect.poll(async () => (await world.checks(ordered.email))[0]?.state, soon).toBe('sent');
    await world.cli(['check', 'cancel', (await world.checks(ordered.email))[0]?.id ?? '']);
    await expect.poll(() => ordered.card().summary, soon).toMatch(/^Failed – cancelled/);
    await expect
      .poll(async () => (await world.checks(ordered.email))[0]?.writeBacks.at(-1)?.answer, soon)
      .toBe('accepted');
    const [check] = await world.checks(ordered.email);
    const answers = check?.writeBacks.map(({ version, answer }) => `${version} ${answer}`);
    expect(answers).toEqual(
      check?.writeBacks.map(({ version }) => `${version} ${version === check.version ? 'accepted' : 'superseded'}`),
    );
    // Accepted delivery, then one update: nothing older came after.
    expect(world.ats.revisionOf(ordered.card().id)).toBe(2);
  });

  test('the answer to a write-back is lost: the card is changed once', async ({ world }) => {
    world.ats.failNext({ method: 'PUT', path: /partner-results/, times: 1, reset: 'afterwards' });
    const ordered = await world.order();
    await invitedOnce(world, ordered);
    await expect
      .poll(
        async () => (await world.checks(ordered.email))[0]?.writeBacks.some(({ answer }) => answer === 'accepted'),
        soon,
      )
      .toBe(true);
    // Accepted delivery, then our one update.
    expect(world.ats.revisionOf(ordered.card().id)).toBeLessThanOrEqual(2);
  });

  test('the candidate is deleted at the ATS: the check ends its updates and says so', async ({ world }) => {
    const ordered = await world.order();
    await invitedOnce(world, ordered);
    world.ats.removeCandidate(ordered.candidateId);
    const [check] = await world.checks(ordered.email);
    await world.cli(['check', 'cancel', check?.id ?? '']);
    await expect
      .poll(async () => (await world.checks(ordered.email))[0]?.writeBacks.at(-1)?.answer, soon)
      .toBe('not_found');
  });
});
