import { spawnSync } from 'node:child_process';

let tool: boolean | undefined;

function hasDeathSignal(): boolean {
  tool ??= process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'keep', 'true']).status === 0;
  return tool;
}

/** A command that ends when this process ends, even by `kill -9`, where the system offers it (Linux). Its pid stays the command's own. */
export function tied(command: string, args: readonly string[]): { command: string; args: string[] } {
  return hasDeathSignal()
    ? { command: 'setpriv', args: ['--pdeathsig', 'TERM', '--', command, ...args] }
    : { command, args: [...args] };
}
