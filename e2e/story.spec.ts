import { expectAccessible } from './support/accessible';
import { expect, signInByMail, test } from './support/demo';

const admin = 'greta.holm@nordlicht.example';
const soon = { timeout: 30_000 };

/** The main job as people do it: nobody touches a database, a console or a document. */
test('from the marketplace to the report on the card', async ({ page, context, demo }) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 1440, height: 1000 });

  await test.step('1. activate in the marketplace', async () => {
    await page.goto(demo.sandboxUrl);
    await expectAccessible(page);
    const ats = page.locator('#ats');
    await ats.getByRole('link', { name: 'Marketplace' }).click();
    await ats.locator('#open-settings').click();
    await ats.getByRole('button', { name: 'Fill in the keys' }).click();
    await ats.getByRole('button', { name: 'Save and activate' }).click();
    await expect(ats.getByText('Activated')).toBeVisible();
  });

  const app = await test.step('2. connect the provider account', async () => {
    const opened = context.waitForEvent('page');
    await page.locator('#ats .note a').first().click();
    const activation = await opened;
    await signInByMail(activation, demo, admin);
    await activation.getByRole('button', { name: 'That is us, go on' }).click();

    // The two addresses go from our screen into the provider's settings, as an admin carries them.
    const provider = page.locator('#provider');
    await provider
      .getByLabel('Webhook URL')
      .fill(await activation.getByRole('textbox', { name: 'Webhook URL' }).inputValue());
    await provider
      .getByLabel('Redirect URL')
      .fill(await activation.getByRole('textbox', { name: 'Redirect URL' }).inputValue());
    await provider.getByRole('button', { name: 'Save addresses' }).click();

    const keys = {
      'API key': 'ref_key_stand-in',
      'API secret': 'ref_sec_stand-in',
      'Webhook signing secret': 'stand-in-signing-secret',
    };
    for (const [label, value] of Object.entries(keys)) {
      const field = activation.getByRole('textbox', { name: label, exact: true });
      if (await field.isVisible()) await field.fill(value);
    }
    await expectAccessible(activation);
    await activation.getByRole('button', { name: /^Check/ }).click();
    await activation.getByRole('link', { name: 'Connect Referoo' }).click();
    await activation.getByRole('button', { name: /accept/i }).click();
    await expect(activation.getByText('Two referees')).toBeVisible(soon);
    return activation;
  });

  await test.step('try it: every hop is green and nothing is left behind', async () => {
    await app.getByRole('button', { name: 'Start the test' }).click();
    await expect(app.getByText('It works. Go back to Teamtailor.')).toBeVisible({ timeout: 60_000 });
    await expectAccessible(app);
    await app.screenshot({ path: 'test-results/screens/self-test-light.png', fullPage: true });
    await app.goto(`${demo.appUrl}/checks`);
    await expect(app.getByRole('row', { name: /Test Candidate/ })).toHaveCount(0);
  });

  const hero = await test.step('3. move a candidate to the stage with the trigger', async () => {
    const ats = page.locator('#ats');
    await page.bringToFront();
    await ats.getByRole('link', { name: 'Board' }).click();
    await ats.getByRole('button', { name: 'Add trigger to References' }).first().click();
    await ats.getByLabel('Package').selectOption({ label: 'Two referees' });
    await ats.getByLabel(/Recruiter.s e-mail/).fill(admin);
    await ats.getByRole('button', { name: 'Save trigger' }).click();
    await ats.getByRole('button', { name: /^Move to References/ }).click();
    await expect(page.getByText(/Pending – invited/).first()).toBeVisible(soon);
    return 'Björn Åkesson';
  });

  await test.step('the dashboard shows it at once, without a reload', async () => {
    await expect(app.getByRole('row', { name: new RegExp(hero) })).toContainText('Invited', soon);
  });

  await test.step('4. the candidate names referees, and they answer', async () => {
    const provider = page.locator('#provider');
    await provider
      .getByRole('link', { name: new RegExp(hero) })
      .first()
      .click();
    await provider.getByRole('button', { name: 'Send to the referees' }).click();
    for (const answered of [1, 2]) {
      await provider
        .getByRole('link', { name: /^Answer as/ })
        .first()
        .click();
      await provider.getByRole('button', { name: 'Send the answer' }).click();
      await expect(app.getByRole('row', { name: new RegExp(hero) })).toContainText(
        answered === 1 ? '1 of 2' : 'Completed',
        soon,
      );
    }
  });

  await test.step('5. the card says Completed, and its link opens the report', async () => {
    await expect(page.getByText('Completed – 2 of 2 references, open report').first()).toBeVisible(soon);
    await expectAccessible(page);
    await page.screenshot({ path: 'test-results/screens/sandbox-light.png' });
    const opened = context.waitForEvent('page');
    await page.getByRole('link', { name: 'Open report' }).first().click();
    const report = await opened;
    await expect(report.getByRole('link', { name: /Open/ }).first()).toBeVisible();
    const href = await report.getByRole('link', { name: /Open/ }).first().getAttribute('href');
    const file = await report.request.get(new URL(href ?? '', report.url()).href);
    expect(file.headers()['content-type']).toBe('application/pdf');
    expect((await file.body()).subarray(0, 4).toString()).toBe('%PDF');
    await report.close();
  });

  await test.step('the check page tells the whole story', async () => {
    await app.getByRole('link', { name: new RegExp(hero) }).click();
    await expect(app).toHaveTitle(/Björn Åkesson · Completed · Checkbridge/);
    await expect(app.getByText('Referoo took the invitation')).toBeVisible();
    await expectAccessible(app);
  });
});
