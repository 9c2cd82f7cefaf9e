import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from '../bootstrap/lock.mjs';
import { locksDir, root } from '../bootstrap/paths.mjs';
import { say } from '../log';
import { tied } from './tie';

export const nextProgram = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');

/** What the built app does not hold: a change there needs no new build. */
const outside = new Set([
  'node_modules',
  'bench',
  'cli',
  'docs',
  'e2e',
  'sandbox',
  'scripts',
  'test-results',
  'playwright-report',
  'next-env.d.ts',
]);
const isSource = (name: string) => !name.startsWith('.') && !/\.(md|tsbuildinfo|test\.tsx?)$/.test(name);

/** Builds the app unless the present build is of these very sources. */
export async function ensureBuild(folder = root): Promise<void> {
  const stamp = path.join(folder, '.next', 'checkbridge-sources');
  const isFresh = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(folder);
  if (isFresh()) return;
  const onWait = () => say('Waiting for another start that builds the app…');
  await withLock(path.join(locksDir, 'build'), () => (isFresh() ? undefined : build(folder, stamp)), onWait);
}

async function build(folder: string, stamp: string): Promise<void> {
  say('Building the app…');
  const started = Date.now();
  const sources = fingerprint(folder);
  rmSync(stamp, { force: true });
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const { command, args } = tied(process.execPath, [nextProgram, 'build']);
  await new Promise<void>((resolve, reject) => {
    const child = spawn(command, args, { cwd: folder, env, stdio: ['ignore', 2, 2] });
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      code === 0
        ? resolve()
        : reject(new Error(`The app could not be built (${signal ?? code}); the reason stands above.`)),
    );
  });
  writeFileSync(stamp, sources);
  say(`Built the app in ${Math.round((Date.now() - started) / 1000)} s.`);
}

function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  const read = (directory: string, isTop: boolean) => {
    for (const entry of readdirSync(directory, { withFileTypes: true }).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const file = path.join(directory, entry.name);
      if (!isSource(entry.name) || (isTop && outside.has(entry.name))) continue;
      if (entry.isDirectory()) read(file, false);
      else if (entry.isFile())
        hash
          .update(`${path.relative(folder, file)}\0`)
          .update(readFileSync(file))
          .update('\0');
    }
  };
  read(folder, true);
  return hash.digest('hex');
}
