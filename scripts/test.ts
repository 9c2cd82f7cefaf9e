import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './bootstrap/paths.mjs';
import { sentenceOf, say } from './log';
import { findBrowser } from './services/browser';
import { tied } from './services/tie';
import { countReport, type Counts } from './test-counts';

const reports = path.join(root, 'test-results');
const vitestReport = path.join(reports, 'unit.json');
const playwrightReport = path.join(reports, 'e2e.json');
const modules = (...parts: string[]) => path.join(root, 'node_modules', ...parts);

const checks: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['format', [modules('prettier', 'bin', 'prettier.cjs'), '--check', '.']],
  ['lint', [modules('eslint', 'bin', 'eslint.js'), '.']],
  // Next writes the types of routes that pages are checked against.
  ['route types', [modules('next', 'dist', 'bin', 'next'), 'typegen']],
  ['types', [modules('typescript', 'bin', 'tsc'), '--noEmit']],
  ['unused code', [modules('knip', 'bin', 'knip.js')]],
];

const total: Counts = { passed: 0, failed: 0 };
const add = ({ passed, failed }: Counts) => {
  total.passed += passed;
  total.failed += failed;
};

/** The last line, whatever happened before it. Written at once, for nothing may follow it. */
function end(): never {
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit();
}

function broken(error: unknown): never {
  say(sentenceOf(error));
  add({ passed: 0, failed: 1 });
  end();
}
process.on('uncaughtException', broken);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => broken(`Ended by ${signal}.`));

/** @returns whether it ended well */
function run(name: string, args: readonly string[], env: Record<string, string> = {}): Promise<boolean> {
  console.log(`\n── ${name}`);
  const { command, args: all } = tied(process.execPath, args);
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, all, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => {
      console.log(`── ${name}: ${code === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      resolve(code === 0);
    });
  });
}

async function unitTests(): Promise<void> {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
  add(
    countReport(
      'vitest',
      vitestReport,
      await run('unit and contract tests', [modules('vitest', 'vitest.mjs'), ...args]),
    ),
  );
}

async function browserTests(): Promise<void> {
  const env = { CHROMIUM_PATH: findBrowser(), PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport };
  const args = ['test', '--reporter=list,json'];
  add(
    countReport(
      'playwright',
      playwrightReport,
      await run('browser tests', [modules('@playwright', 'test', 'cli.js'), ...args], env),
    ),
  );
}

try {
  for (const report of [vitestReport, playwrightReport]) rmSync(report, { force: true });
  mkdirSync(reports, { recursive: true });
  for (const [name, args] of checks) add((await run(name, args)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  await unitTests();
  if (!process.argv.includes('--no-browser')) await browserTests();
} catch (error) {
  broken(error);
}
end();
