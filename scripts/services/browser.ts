import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { root } from '../bootstrap/paths.mjs';
import { say } from '../log';

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * A Chromium for the tests: the one that CHROMIUM_PATH or CHROME_BIN names, an installed one, Playwright's own, else the system's package.
 * @throws Error with how to get one
 */
export function findBrowser(): string {
  const given = process.env.CHROMIUM_PATH || process.env.CHROME_BIN || process.env.PLAYWRIGHT_CHROMIUM;
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH or CHROME_BIN names ${given}, which does not exist.`);
    return given;
  }
  return installed() ?? downloaded() ?? packaged() ?? missing();
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const files = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...files, macChrome].find((file) => existsSync(file)) ?? existing(chromium.executablePath());
}

function downloaded(): string | undefined {
  say('No Chromium is installed; Playwright fetches its own…');
  const program = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  spawnSync(process.execPath, [program, 'install', 'chromium'], { stdio: ['ignore', 2, 2], timeout: 600_000 });
  return existing(chromium.executablePath());
}

function packaged(): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  say('That did not work; installing the system’s chromium…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update'], { stdio: ['ignore', 2, 2], env });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], {
    stdio: ['ignore', 2, 2],
    env,
  });
  return existing('/usr/bin/chromium');
}

function existing(file: string): string | undefined {
  return existsSync(file) ? file : undefined;
}

function missing(): never {
  throw new Error(
    'The browser tests need Chromium: install it and set CHROMIUM_PATH to it, or run `npx playwright install --with-deps chromium`.',
  );
}
