// The first thing every `npm run` command calls. Plain JavaScript without packages, for whatever Node the machine has:
// it fetches what is missing, then runs the command's TypeScript under Node 24.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { ensureBundle } from './bootstrap/bundle.mjs';
import { ensureClient, ensureDependencies } from './bootstrap/dependencies.mjs';
import { ensureNode } from './bootstrap/node.mjs';
import { cacheDir, root } from './bootstrap/paths.mjs';

const [command, ...args] = process.argv.slice(2);
const entries = {
  start: ['scripts/serve.ts'],
  demo: ['scripts/demo.ts'],
  dev: ['scripts/dev.ts'],
  build: ['scripts/build.ts'],
  cli: ['scripts/cli.ts'],
  test: ['scripts/test.ts'],
  check: ['scripts/test.ts', '--no-browser'],
  'new:connector': ['scripts/new-connector.ts'],
  format: ['node_modules/prettier/bin/prettier.cjs', '--write', '.'],
};

try {
  const [entry, ...first] = entries[command] ?? [];
  if (!entry) throw new Error(`Usage: npm run ${Object.keys(entries).join('|')}`);
  const node = await ensureNode();
  await ensureDependencies(node);
  await ensureClient(node);
  const bundle = command === 'cli' ? await ensureBundle() : undefined;
  const program = bundle ? [bundle] : ['--import', 'tsx', path.join(root, entry)];
  start(node, [...program, ...first, ...args]);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

function start(node, programArgs) {
  const env = {
    ...process.env,
    PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`,
    // A command is over in a moment: compiling its packages anew would be a good part of that.
    ...(command === 'cli' ? { NODE_COMPILE_CACHE: path.join(cacheDir, 'compiled') } : {}),
  };
  // The channel tells the program when this process is gone, however it went.
  const child = spawn(node, programArgs, { cwd: root, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => fail(error.message));
  child.once('exit', (code, signal) => {
    if (signal && command === 'test') console.log('0 passed, 1 failed');
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
  endWithParent(child);
}

/** npm that is killed outright passes no signal on: what it started would stay. */
function endWithParent(child) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000).unref();
}

function fail(sentence) {
  console.error(sentence);
  if (command === 'test') console.log('0 passed, 1 failed');
  process.exit(1);
}
