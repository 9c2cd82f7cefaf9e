import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { root } from './bootstrap/paths.mjs';

/** Calls the command line as a person would, in a process of its own. @returns what it printed, parsed @throws Error with its sentence */
export function runCli(args: readonly string[], env: Record<string, string>): Promise<unknown> {
  const program = fileURLToPath(new URL('cli.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, problem] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (problem += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(out.trim() === '' ? undefined : JSON.parse(out));
      else reject(new Error(problem.trim() || `\`${args.join(' ')}\` ended with ${code}.`));
    });
  });
}
