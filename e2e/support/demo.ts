import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { z } from 'zod';
import { startSandbox } from '@/sandbox/server';
import { runCli } from '@/scripts/run-cli';
import { freePort } from '@/scripts/services/ports';
import { startStack } from '@/scripts/stack';

/** What `npm run demo` starts, for a browser. */
export interface Demo {
  sandboxUrl: string;
  appUrl: string;
  cli(args: string[]): Promise<unknown>;
  /** The links of the newest mail to this address, once it has arrived. */
  mailLinks(to: string): Promise<string[]>;
}

const mails = z.array(z.object({ to: z.string(), links: z.array(z.string()) }));

export const test = base.extend<object, { demo: Demo }>({
  demo: [
    async ({}, use) => {
      const dataDir = await mkdtemp(path.join(tmpdir(), 'checkbridge-demo-'));
      const port = await freePort();
      const appUrl = `http://localhost:${port}`;
      const sandbox = await startSandbox({ appUrl, port: await freePort(), smtpPort: await freePort() });
      const stack = await startStack({ port, dataDir, appUrl, env: sandbox.env });
      const cli = (args: string[]) => runCli(args, { ...sandbox.env, DATA_DIR: dataDir });
      await sandbox.seed(cli);
      await use({
        sandboxUrl: sandbox.url,
        appUrl,
        cli,
        mailLinks: async (to) => {
          const links = async () => {
            const all = mails.parse(await (await fetch(`${sandbox.url}/inbox.json`)).json());
            return all.find((mail) => mail.to.includes(to))?.links ?? [];
          };
          await expect.poll(links).not.toEqual([]);
          return links();
        },
      });
      await stack.stop();
      await sandbox.close();
      await rm(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 420_000 },
  ],
});
export { expect };

/** Signs a person in by the link of the mail that the app sends, as a person does. */
export async function signInByMail(page: Page, demo: Demo, email: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: /link/i }).click();
  await expect(page.getByText(email)).toBeVisible();
  const [link] = await demo.mailLinks(email);
  await page.goto(link ?? '');
  await page.getByRole('button', { name: /sign in/i }).click();
}
