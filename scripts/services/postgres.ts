import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client, DatabaseError } from 'pg';
import { isAlive, processMark, withLock } from '../bootstrap/lock.mjs';
import { sentenceOf } from '../log';
import { halt, initialise, launch, notedServer, type RunningServer } from './postgres-server';
import { readSecrets } from './secrets';

export interface Postgres {
  databaseUrl: string;
  /** Starts the embedded server again, at the same port, if it is gone. */
  revive(): Promise<void>;
  /** Stops the embedded server when nobody else uses it; does nothing to a server that we were given. */
  stop(): Promise<void>;
}

/**
 * The database: DATABASE_URL where it is set, else a Postgres of our own in the data folder, started when nobody has.
 * All commands on the same folder share that one server, and the last to end stops it.
 */
export async function openPostgres(dataDir: string, given = process.env.DATABASE_URL): Promise<Postgres> {
  if (given) return { databaseUrl: given, revive: async () => {}, stop: async () => {} };
  const { POSTGRES_PASSWORD: password } = await readSecrets(dataDir);
  const url = ({ port }: RunningServer, database: string) =>
    `postgresql://postgres:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
  const accepts = (server: RunningServer) => canConnect(url(server, 'postgres'));
  const lock = path.join(dataDir, 'postgres.lock');
  return withLock(lock, async () => {
    initialise(dataDir, password);
    const noted = notedServer(dataDir);
    let server = noted && (await accepts(noted)) ? noted : await launch(dataDir, accepts);
    const users = new Users(dataDir);
    users.join();
    await createDatabase(url(server, 'postgres'), 'checkbridge');
    const revive = async () => {
      if (users.joined && !notedServer(dataDir)) server = await launch(dataDir, accepts);
    };
    return {
      databaseUrl: url(server, 'checkbridge'),
      revive: async () => {
        if (!notedServer(dataDir)) await withLock(lock, revive);
      },
      stop: () => withLock(lock, () => (users.leave() ? undefined : halt(notedServer(dataDir) ?? server))),
    };
  });
}

/**
 * A second database on the same server, for Inngest's history; made if there is none.
 * @throws Error with what to do when the server does not let us
 */
export async function openInngestDatabase(databaseUrl: string): Promise<string> {
  const given = new URL(databaseUrl);
  const name = `${decodeURIComponent(given.pathname.slice(1))}_inngest`;
  const url = new URL(databaseUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  // Inngest hands what it does not know on to the server, which refuses it: Prisma's own settings would stop it.
  for (const key of [...url.searchParams.keys()]) if (!key.startsWith('ssl')) url.searchParams.delete(key);
  if (await canConnect(url.href)) return url.href;
  try {
    await createDatabase(databaseUrl, name);
  } catch (error) {
    throw new Error(
      `Inngest needs a database of its own: create "${name}" on the same server, or set INNGEST_BASE_URL to a running Inngest server. (${sentenceOf(error)})`,
    );
  }
  return url.href;
}

async function canConnect(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 3000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function createDatabase(connectionString: string, name: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } catch (error) {
    const exists = error instanceof DatabaseError && error.code === '42P04';
    if (!exists) throw error;
  } finally {
    await client.end();
  }
}

/** Who uses the server, one small file each, so that one that was killed does not count. */
class Users {
  readonly #folder: string;
  readonly #own: string;
  joined = false;

  constructor(dataDir: string) {
    this.#folder = path.join(dataDir, 'postgres-users');
    mkdirSync(this.#folder, { recursive: true });
    this.#own = `${process.pid}-${processMark(process.pid)}`;
  }

  join(): void {
    this.joined = true;
    writeFileSync(path.join(this.#folder, this.#own), '');
  }

  /** @returns true while another one is using it */
  leave(): boolean {
    this.joined = false;
    rmSync(path.join(this.#folder, this.#own), { force: true });
    let others = false;
    for (const name of readdirSync(this.#folder)) {
      const [pid, mark] = name.split('-');
      if (isAlive(Number(pid), mark)) others = true;
      else rmSync(path.join(this.#folder, name), { force: true });
    }
    return others;
  }
}
