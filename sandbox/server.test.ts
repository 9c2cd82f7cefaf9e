import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from './server';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ appUrl: 'http://127.0.0.1:1', port: 0, smtpPort: 0 });
});
afterAll(() => sandbox.close());

test('the start page draws the real pair of fakes', async () => {
  const page = await (await fetch(sandbox.url)).text();
  expect(page).toContain('Your ATS');
  expect(page).toContain('Add trigger');
});

test('what the app is started with leads here', async () => {
  const { SMTP_URL, ...vendors } = sandbox.env;
  expect(SMTP_URL).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+$/);
  expect(Object.keys(vendors).length).toBeGreaterThan(1);
  for (const address of Object.values(vendors))
    expect((await fetch(`${address}/x`)).status).toBeGreaterThanOrEqual(400);
});

test('a mail of the app arrives, readable and with its links', async () => {
  await createTransport(sandbox.env.SMTP_URL).sendMail({
    from: 'app@example.com',
    to: 'admin@example.com',
    subject: 'Sign in – Åsa',
    text: 'Open http://app.test/in?token=a&next=%2Fx.',
    html: '<a href="http://app.test/in?token=a&amp;next=%2Fx">Sign in</a>',
  });
  const inbox: unknown = await (await fetch(`${sandbox.url}/inbox.json`)).json();
  expect(inbox).toEqual([
    expect.objectContaining({
      to: 'admin@example.com',
      subject: 'Sign in – Åsa',
      links: ['http://app.test/in?token=a&next=%2Fx'],
    }),
  ]);
  expect(await (await fetch(`${sandbox.url}/?mail=app-1`)).text()).toContain('href="http://app.test/in?token=a');
});

test('the listing is created once', async () => {
  const ran: string[] = [];
  const slugs: { slug: string }[] = [];
  const cli = (args: string[]) => {
    ran.push(args.slice(0, 2).join(' '));
    const at = args.indexOf('--slug');
    if (at > 0) slugs.push({ slug: args[at + 1] ?? '' });
    return Promise.resolve({ listings: slugs });
  };
  await sandbox.seed(cli);
  await sandbox.seed(cli);
  expect(ran).toEqual(['listing list', 'listing create', 'listing list']);
});
