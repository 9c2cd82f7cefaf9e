import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { isAlive } from '../bootstrap/lock.mjs';
import { sleep } from '../log';
import { freePort } from './ports';
import { postgresOwner, postgresPrograms, reaching, type Owner } from './postgres-binaries';

export interface RunningServer {
  pid: number;
  port: number;
}

export const dataFolder = (dataDir: string) => path.join(dataDir, 'postgres');
const logFile = (dataDir: string) => path.join(dataDir, 'postgres.log');

/** As Postgres itself notes it while it runs. What a killed server left behind is noticed by its process being gone. */
export function notedServer(dataDir: string): RunningServer | undefined {
  const file = path.join(dataFolder(dataDir), 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  return pid && port && isAlive(pid) && isPostgres(pid) ? { pid, port } : undefined;
}

/** Where it was last, so that whoever knew the address finds it there again. */
function lastPort(dataDir: string): number | undefined {
  const file = path.join(dataFolder(dataDir), 'postmaster.opts');
  const port = existsSync(file) ? /"-p" "(\d+)"/.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return port === undefined ? undefined : Number(port);
}

function isPostgres(pid: number): boolean {
  const file = `/proc/${pid}/cmdline`;
  return existsSync(file) ? readFileSync(file, 'utf8').includes('postgres') : true;
}

/** Makes the cluster where there is none. In a folder aside, so that a start that was cut off leaves no half of one. */
export function initialise(dataDir: string, password: string): void {
  const target = dataFolder(dataDir);
  if (existsSync(path.join(target, 'PG_VERSION'))) return;
  const fresh = `${target}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  const { initdb } = postgresPrograms();
  const owner = reaching(own(fresh), [initdb, fresh]);
  // The password stands in a file of the same owner, never in the list of processes.
  const passwordFile = `${fresh}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  try {
    own(passwordFile);
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const args = ['-D', fresh, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, ...locale];
    const [command = initdb, ...rest] = [...owner.prefix, initdb, ...args];
    const made = spawnSync(command, rest, { uid: owner.uid, gid: owner.gid, encoding: 'utf8' });
    if (made.status !== 0)
      throw new Error(`Postgres could not make its data folder: ${made.stderr || made.error?.message}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(fresh, target);
}

function own(file: string): Owner {
  const owner = postgresOwner();
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(file, owner.uid, owner.gid);
  return owner;
}

/** Starts it apart from this process, so that others may go on using it when this one ends. */
export async function launch(
  dataDir: string,
  accepts: (server: RunningServer) => Promise<boolean>,
): Promise<RunningServer> {
  const { postgres } = postgresPrograms();
  const folder = dataFolder(dataDir);
  const owner = reaching(postgresOwner(), [postgres, folder]);
  for (let tries = 1; ; tries += 1) {
    const port = await freePort(tries === 1 ? lastPort(dataDir) : undefined);
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=150', 'timezone=UTC'];
    const [command = postgres, ...args] = [
      ...owner.prefix,
      postgres,
      '-D',
      folder,
      '-p',
      String(port),
      ...settings.flatMap((line) => ['-c', line]),
    ];
    const log = openSync(logFile(dataDir), 'a', 0o600);
    const child = spawn(command, args, { detached: true, stdio: ['ignore', log, log], uid: owner.uid, gid: owner.gid });
    closeSync(log);
    child.unref();
    let ended = false;
    child.once('exit', () => (ended = true));
    child.once('error', () => (ended = true));
    const { pid = 0 } = child;
    // Recovery after a crash may take its time.
    for (const end = Date.now() + 120_000; !ended && Date.now() < end; await sleep(50))
      if (await accepts({ pid, port })) return { pid, port };
    // A port taken in between, or the last processes of a killed server that are still ending: both pass.
    if (tries === 5) throw new Error(`The embedded Postgres does not start. Its last words: ${lastWords(dataDir)}`);
    await sleep(500);
  }
}

function lastWords(dataDir: string): string {
  return readFileSync(logFile(dataDir), 'utf8').trim().split('\n').slice(-4).join(' | ');
}

/** Ends its sessions and stops, as `pg_ctl stop -m fast` does; insists when it hangs. */
export async function halt({ pid }: RunningServer): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (const end = Date.now() + 15_000; isAlive(pid) && Date.now() < end;) await sleep(25);
  }
}
