import { Client } from 'pg';
import { env } from '@/lib/env';
import { log } from '@/lib/log';

/** Told the id of a check that changed; null when some may have been missed, so that everything may be old. */
export type Listener = (checkId: string | null) => void;

interface Hub {
  listeners: Map<string, Set<Listener>>;
  client: Client | undefined;
  connecting: boolean;
  failures: number;
}

const store: { checkbridgeLive?: Hub } & typeof globalThis = globalThis;
const channel = 'checkbridge_check';

/** Kept on globalThis: Next loads a module once for each bundle, and one connection a process is enough. */
function hub(): Hub {
  store.checkbridgeLive ??= { listeners: new Map(), client: undefined, connecting: false, failures: 0 };
  return store.checkbridgeLive;
}

/**
 * Calls back whenever a check of this tenant changes. The database announces it at commit, so it does not matter which
 * process did the work.
 * @returns how to stop
 */
export function subscribeToChecks(tenantId: string, listener: Listener): () => void {
  const { listeners } = hub();
  const ofTenant = listeners.get(tenantId) ?? new Set();
  ofTenant.add(listener);
  listeners.set(tenantId, ofTenant);
  void connect();
  return () => {
    ofTenant.delete(listener);
    if (ofTenant.size === 0 && listeners.get(tenantId) === ofTenant) listeners.delete(tenantId);
  };
}

/** Splits what the database announces. Pure. */
export function readNotice(payload: string | undefined): { tenantId: string; checkId: string } | undefined {
  const [tenantId, checkId] = (payload ?? '').split(' ');
  return tenantId && checkId ? { tenantId, checkId } : undefined;
}

async function connect(): Promise<void> {
  const state = hub();
  if (state.client || state.connecting) return;
  state.connecting = true;
  const client = new Client({
    connectionString: env().DATABASE_URL,
    application_name: 'checkbridge_live',
    keepAlive: true,
  });
  client.on('notification', ({ payload }) => {
    const notice = readNotice(payload);
    if (notice) state.listeners.get(notice.tenantId)?.forEach((tell) => tell(notice.checkId));
  });
  client.on('error', (error) => lost(state, client, error));
  client.on('end', () => lost(state, client, undefined));
  try {
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    state.client = client;
    state.failures = 0;
    // What happened until now was announced to nobody.
    state.listeners.forEach((ofTenant) => ofTenant.forEach((tell) => tell(null)));
  } catch (error) {
    state.failures += 1;
    log.warn({ error }, 'live updates wait for the database');
    retryLater(state);
  } finally {
    state.connecting = false;
  }
}

function lost(state: Hub, client: Client, error: Error | undefined): void {
  if (state.client !== client) return;
  state.client = undefined;
  state.failures += 1;
  log.warn({ error }, 'live updates lost the database; connecting again');
  client.end().catch(() => undefined);
  retryLater(state);
}

function retryLater(state: Hub): void {
  const wait = Math.min(30_000, 500 * 2 ** Math.min(state.failures, 6));
  setTimeout(() => {
    if (state.listeners.size > 0) void connect();
  }, wait).unref();
}
