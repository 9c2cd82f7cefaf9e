import { mkdirSync } from 'node:fs';
import { applyMigrations } from '@/lib/db/migrate';
import { checkEnvironment } from './check-environment';
import { Endings } from './ending';
import { say, sentenceOf, until } from './log';
import { writeRuntime } from './runtime';
import { ensureBuild } from './services/build';
import { elsewhere, startInngest, type Inngest, type InngestOptions } from './services/inngest';
import { openInngestDatabase, openPostgres } from './services/postgres';
import { readSecrets } from './services/secrets';
import { startWeb, type Web } from './services/web';

export interface StackOptions {
  port: number;
  dataDir: string;
  /** The address under which others reach the app; this machine's own by default. */
  appUrl?: string;
  /** Given to the app on top of this process's environment: vendors' address overrides, SMTP_URL. */
  env?: Record<string, string>;
  /** Starts the app and Inngest again when they end unasked; on by default. */
  restart?: boolean;
  /** A file descriptor for what the app and Inngest say; 2, standard error, by default. */
  log?: number;
  /** `next dev` instead of the built app. */
  development?: boolean;
  /** Where what is started is noted at once, so that a signal can end half of it. */
  endings?: Endings;
}

export interface Stack {
  appUrl: string;
  databaseUrl: string;
  /** What the app was given beyond this process's environment. */
  env: Record<string, string>;
  web: Web;
  inngest: Inngest;
  stop(): Promise<void>;
}

/** Starts what a deployment on one machine needs, and resolves when the app is ready. What was started ends with `stop`, also when a part fails. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const {
    port,
    dataDir,
    appUrl = `http://localhost:${port}`,
    restart = true,
    log,
    development = false,
    endings = new Endings(),
  } = options;
  mkdirSync(dataDir, { recursive: true });
  try {
    const secrets = await readSecrets(dataDir);
    const postgres = await openPostgres(dataDir);
    endings.add(() => postgres.stop());
    const watch = setInterval(() => void postgres.revive().catch((error: unknown) => say(sentenceOf(error))), 2000);
    endings.add(async () => clearInterval(watch));
    const { databaseUrl } = postgres;
    const applied = await applyMigrations(databaseUrl);
    if (applied.length > 0) say(`Applied migrations: ${applied.join(', ')}`);
    const { ENCRYPTION_KEYS, NEXTAUTH_SECRET, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY } = secrets;
    const keys = { ENCRYPTION_KEYS, NEXTAUTH_SECRET, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY };
    const given = {
      ...keys,
      APP_URL: appUrl,
      NEXTAUTH_URL: appUrl,
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      ...options.env,
    };
    checkEnvironment(given);
    // The engine and the build are looked for side by side: both may take minutes, once.
    const sdkUrl = `http://127.0.0.1:${port}/api/inngest`;
    const engine = async () => {
      const inngest = await startEngine({ databaseUrl, secrets, sdkUrl, restart, log });
      endings.add(() => inngest.stop());
      return inngest;
    };
    const [inngest, built] = await Promise.allSettled([engine(), development ? undefined : ensureBuild()]);
    if (inngest.status === 'rejected') throw inngest.reason;
    if (built.status === 'rejected') throw built.reason;
    const inngestBaseUrl = inngest.value.baseUrl;
    const env = { ...given, INNGEST_BASE_URL: inngestBaseUrl };
    writeRuntime(dataDir, { appUrl, pid: process.pid, inngestBaseUrl });
    const web = await startWeb({ port, env, restart, log, development });
    endings.add(() => web.stop());
    await register(web.localUrl);
    return { appUrl, databaseUrl, env, web, inngest: inngest.value, stop: () => endings.run() };
  } catch (error) {
    await endings.run();
    throw error;
  }
}

async function startEngine(options: InngestOptions): Promise<Inngest> {
  const { INNGEST_BASE_URL: given } = process.env;
  if (given) return elsewhere(given);
  return startInngest({ ...options, databaseUrl: await openInngestDatabase(options.databaseUrl) });
}

/** Inngest asks every few seconds anyway; this spares the first deliveries the wait. */
async function register(localUrl: string): Promise<void> {
  const put = async () => {
    const response = await fetch(`${localUrl}/api/inngest`, {
      method: 'PUT',
      signal: AbortSignal.timeout(10_000),
    }).catch(() => undefined);
    await response?.body?.cancel();
    return response?.ok === true;
  };
  await until(put, 30_000, () => 'The app could not register its functions at the Inngest server.');
}
