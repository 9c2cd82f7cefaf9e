import { spawn } from 'node:child_process';
import path from 'node:path';

/** Runs to its end. What the command says goes to standard error: standard output belongs to the program itself. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 2, 2], ...options });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`\`${path.basename(command)} ${args.join(' ')}\` ended with ${signal ?? code}.`));
    });
  });
}

/** npm as it was called, else the one on PATH. */
export function runNpm(node, args, options) {
  const entry = process.env.npm_execpath ?? '';
  if (path.basename(entry) === 'npm-cli.js') return run(node, [entry, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}
