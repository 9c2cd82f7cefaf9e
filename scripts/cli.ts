import { applyMigrations } from '@/lib/db/migrate';
import { Endings, main, onEnd } from './ending';
import { readRuntime } from './runtime';
import { openPostgres } from './services/postgres';
import { readSecrets } from './services/secrets';
import { dataDirOf } from './settings';

/** Nobody listens there: with no engine known, what is sent waits in Postgres instead of going to Inngest's cloud. */
const noEngine = 'http://127.0.0.1:1';

/** `npm run --silent cli -- …`: gives the command line its surroundings, whether the app runs or not. */
await main(async () => {
  const endings = new Endings();
  onEnd(endings);
  const dataDir = dataDirOf();
  const runtime = readRuntime(dataDir);
  const secrets = await readSecrets(dataDir);
  const postgres = await openPostgres(dataDir);
  endings.add(() => postgres.stop());
  try {
    const appUrl = process.env.APP_URL || runtime?.appUrl || `http://localhost:${process.env.PORT || 3000}`;
    const { ENCRYPTION_KEYS, NEXTAUTH_SECRET, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY } = secrets;
    const keys = { ENCRYPTION_KEYS, NEXTAUTH_SECRET, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY };
    const engine = process.env.INNGEST_BASE_URL || runtime?.inngestBaseUrl || noEngine;
    Object.assign(process.env, keys, {
      APP_URL: appUrl,
      NEXTAUTH_URL: appUrl,
      DATABASE_URL: postgres.databaseUrl,
      INNGEST_BASE_URL: engine,
    });
    await applyMigrations(postgres.databaseUrl);
    // Read only now: some modules look at the environment as they load.
    const { run } = await import('@/cli');
    await run(process.argv.slice(2));
  } finally {
    await endings.run();
  }
  process.exit(process.exitCode ?? 0);
});
