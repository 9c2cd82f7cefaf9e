import type { Browser, Page } from '@playwright/test';
import { z } from 'zod';
import { expectAccessible } from './support/accessible';
import { expect, test, type Ordered, type World } from './support/world';

const soon = { timeout: 45_000, intervals: [250, 500, 1000] };
const link = z.object({ signInUrl: z.string() });

/** A page of a person who belongs to this tenant. */
async function signedIn(
  browser: Browser,
  world: World,
  tenantId: string,
  email: string,
  role = 'recruiter',
): Promise<Page> {
  const { signInUrl } = link.parse(
    await world.cli(['member', 'invite', '--tenant', tenantId, '--email', email, '--role', role]),
  );
  const context = await browser.newContext({ baseURL: world.stack.appUrl });
  const page = await context.newPage();
  await page.goto(signInUrl);
  return page;
}

const requestOf = (world: World, { email }: Ordered) =>
  world.provider.requests().find(({ candidate }) => candidate.email === email);
const summaryOf = (ordered: Ordered) => expect.poll(() => ordered.card().summary, soon);

async function answerAll(world: World, ordered: Ordered, answers: number): Promise<void> {
  const id = requestOf(world, ordered)?.id ?? '';
  await world.provider.addReferees(id, [
    { name: 'Rut Ek', email: 'rut@example.com' },
    { name: 'Per Ask', email: 'per@example.com' },
  ]);
  for (const { id: referee } of (requestOf(world, ordered)?.referees ?? []).slice(0, answers))
    await world.provider.answer(id, referee);
}

/** Checks in the states that a recruiter meets on a Monday. */
async function aMonday(
  world: World,
): Promise<Record<'completed' | 'progress' | 'invited' | 'failed' | 'declined', Ordered>> {
  const completed = await world.order({ firstName: 'Ingrid', lastName: 'Solberg' });
  const progress = await world.order({ firstName: 'Tomasz', lastName: 'Kowal' });
  const invited = await world.order({ firstName: 'Lotte', lastName: 'de Vries' });
  const declined = await world.order({ firstName: 'Fatima', lastName: 'Haddad' });
  for (const ordered of [completed, progress, invited, declined]) await summaryOf(ordered).toMatch(/invited/);
  await answerAll(world, completed, 2);
  await answerAll(world, progress, 1);
  await world.provider.decline(requestOf(world, declined)?.id ?? '');
  await summaryOf(completed).toMatch(/^Completed/);
  await summaryOf(progress).toMatch(/1 of 2/);
  await summaryOf(declined).toMatch(/declined/);
  const failed = await world.order({ firstName: 'Deniz', lastName: 'Aydin', email: '' });
  await expect.poll(() => failed.card().actions.length, soon).toBe(1);
  return { completed, progress, invited, failed, declined };
}

const looks = [
  { name: 'light', colorScheme: 'light', width: 1280, height: 860 },
  { name: 'dark', colorScheme: 'dark', width: 1280, height: 860 },
  { name: 'phone', colorScheme: 'light', width: 390, height: 844 },
  { name: 'phone-dark', colorScheme: 'dark', width: 390, height: 844 },
] as const;

/** Draws a page in every look, has axe read it, and keeps the pictures beside the results. */
async function show(page: Page, address: string, name: string): Promise<void> {
  for (const { name: look, colorScheme, width, height } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    await page.goto(address);
    await page.waitForLoadState('load');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${name} in ${look} must not scroll sideways`).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `test-results/screens/${name}-${look}.png`, fullPage: true });
  }
}

test('every screen, in light and dark, on a desk and on a phone, without a violation', async ({ browser, world }) => {
  test.setTimeout(300_000);
  const monday = await aMonday(world);
  const page = await signedIn(browser, world, world.tenantId, 'elin.lund@nordlicht.example', 'admin');
  await show(page, '/checks?tab=all', 'checks');
  await show(page, '/checks?q=nobody-of-this-name', 'checks-without-hits');
  for (const [name, ordered] of Object.entries(monday)) {
    // What the card links to is the check, or its reports once there are any.
    const id = ordered.email ? (await world.checks(ordered.email)).at(0)?.id : ordered.card().url?.split('/').at(-1);
    await show(page, `/checks/${id}`, `check-${name}`);
  }
  await show(page, '/connections', 'connections');
  await show(page, `/connections/${world.connectionId}`, 'connection');
  await show(page, `/activate/${world.slug}?connection=${world.connectionId}`, 'activate');
  await show(page, '/settings/members', 'members');
  await show(page, '/checks/00000000-0000-4000-8000-000000000000', 'check-missing');
  const stranger = await (await browser.newContext({ baseURL: world.stack.appUrl })).newPage();
  await show(stranger, '/signin', 'signin');
});

test('an operator without a company sees what happened to every delivery, and others do not', async ({
  browser,
  world,
}) => {
  test.setTimeout(120_000);
  await summaryOf(await world.order()).toMatch(/invited/);
  const { signInUrl } = link.parse(
    await world.cli(['member', 'invite', '--email', 'ops@operator.example', '--role', 'operator']),
  );
  const operator = await (await browser.newContext({ baseURL: world.stack.appUrl })).newPage();
  await operator.goto(signInUrl);
  await operator.goto('/');
  await expect(operator).toHaveURL(/\/operator\/deliveries$/);
  await show(operator, '/operator/deliveries', 'operator');
  await expect(operator.getByText(world.slug).first()).toBeVisible();
  const recruiter = await signedIn(browser, world, world.tenantId, 'curious@nordlicht.example');
  await recruiter.goto('/operator/deliveries');
  await expect(recruiter.getByText(world.slug)).toHaveCount(0);
});

test('a recruiter corrects a missing address on the check page, and the invitation goes out', async ({
  browser,
  world,
}) => {
  const ordered = await world.order({ firstName: 'Sara', lastName: 'Holm', email: '' });
  await expect.poll(() => ordered.card().url, soon).toContain('/checks/');
  const { url } = ordered.card();
  const page = await signedIn(browser, world, world.tenantId, 'nils@nordlicht.example');
  await page.goto(url ?? '');
  await page.getByRole('button', { name: 'Correct e-mail' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('not an address');
  await dialog.getByRole('button', { name: /send/i }).click();
  await expect(dialog.getByText(/not an e-mail address/i)).toBeVisible();
  const address = `sara.holm.${Date.now()}@example.com`;
  await dialog.getByRole('textbox').fill(address);
  await dialog.getByRole('button', { name: /send/i }).click();
  await summaryOf(ordered).toMatch(/^Pending – invited/);
  expect(world.provider.mails().filter(({ to }) => to === address)).toHaveLength(1);
  await expect(page.getByText(/E-mail address corrected/)).toBeVisible();
});

test('a member of another company sees neither the check nor its report', async ({ browser, world }) => {
  const ordered = await world.order({ firstName: 'Private', lastName: 'Person' });
  await summaryOf(ordered).toMatch(/invited/);
  await answerAll(world, ordered, 2);
  await summaryOf(ordered).toMatch(/^Completed/);
  const [check] = await world.checks(ordered.email);
  const report = ordered.card().url ?? '';
  const other = z
    .object({ tenant: z.object({ id: z.string() }) })
    .parse(await world.cli(['tenant', 'create', '--name', 'Elsewhere']));
  const stranger = await signedIn(browser, world, other.tenant.id, 'spy@elsewhere.example', 'admin');
  expect((await stranger.goto(`/checks/${check?.id}`))?.status()).toBe(404);
  expect((await stranger.goto(report))?.status()).toBe(404);
  for (const address of [`/checks/${check?.id}`, report, '/checks?tab=all']) {
    await stranger.goto(address);
    await expect(stranger.getByText('Private')).toHaveCount(0);
  }
  const colleague = await signedIn(browser, world, world.tenantId, 'colleague@nordlicht.example');
  expect((await colleague.request.get(report)).status()).toBe(200);
  const signedOut = await browser.newPage({ baseURL: world.stack.appUrl });
  await signedOut.goto(report);
  await expect(signedOut).toHaveURL(/\/signin\?from=/);
});
