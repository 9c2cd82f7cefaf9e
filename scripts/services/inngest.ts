import { answersOk, until } from '../log';
import { findInngest } from './inngest-binary';
import { freePorts } from './ports';
import { serverSigningKey, type Secrets } from './secrets';
import { Service } from './supervise';

export interface InngestOptions {
  /** Its history; the queue itself is in memory, and is driven again from our own database. */
  databaseUrl: string;
  secrets: Pick<Secrets, 'INNGEST_EVENT_KEY' | 'INNGEST_SIGNING_KEY'>;
  /** Where the app registers its functions. */
  sdkUrl: string;
  restart?: boolean;
  log?: number;
}

export interface Inngest {
  baseUrl: string;
  readonly pid: number | undefined;
  /** Switches whether it is started again when it ends unasked. */
  keepRunning(on: boolean): void;
  /** Resolves when it answers. */
  start(): Promise<void>;
  stop(): Promise<void>;
  kill(signal?: NodeJS.Signals): void;
}

/** A server that is not ours: nothing here starts or ends it. */
export function elsewhere(baseUrl: string): Inngest {
  const nothing = async () => {};
  return { baseUrl, pid: undefined, keepRunning: () => {}, start: nothing, stop: nothing, kill: () => {} };
}

/** A server of our own on free ports, started and answering. */
export async function startInngest({ databaseUrl, secrets, sdkUrl, restart, log }: InngestOptions): Promise<Inngest> {
  const command = await findInngest();
  const [port = 0, gateway = 0, gatewayGrpc = 0, executorGrpc = 0] = await freePorts(4);
  const baseUrl = `http://127.0.0.1:${port}`;
  const settings: Record<string, string | number> = {
    host: '127.0.0.1',
    port,
    'connect-gateway-port': gateway,
    'connect-gateway-grpc-port': gatewayGrpc,
    'connect-executor-grpc-port': executorGrpc,
    'postgres-max-open-conns': 40,
    'sdk-url': sdkUrl,
    // Finds the app again after either of them was away.
    'poll-interval': 5,
    'log-level': 'warn',
  };
  const args = [
    'start',
    '--no-ui',
    ...Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
  ];
  // It reads every INNGEST_* variable as a setting, so it gets these and no other; secrets never stand in the list of processes.
  const env = {
    NODE_ENV: process.env.NODE_ENV,
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    TMPDIR: process.env.TMPDIR,
    INNGEST_POSTGRES_URI: databaseUrl,
    INNGEST_EVENT_KEY: secrets.INNGEST_EVENT_KEY,
    INNGEST_SIGNING_KEY: serverSigningKey(secrets.INNGEST_SIGNING_KEY),
    DO_NOT_TRACK: '1',
  };
  // Without its own screens it has no place for its own traces, and says so every few seconds.
  const drop = /traces export: failed to send/;
  const service = new Service({ name: 'Inngest', command, args, env, restart, log, drop });
  const start = async () => {
    service.start();
    await until(
      () => answersOk(`${baseUrl}/health`),
      60_000,
      () => `The Inngest server (${command}) does not answer at ${baseUrl}.`,
    );
  };
  const handle: Inngest = {
    baseUrl,
    get pid() {
      return service.pid;
    },
    keepRunning: (on) => void (service.restart = on),
    start,
    stop: () => service.stop(),
    kill: (signal) => service.kill(signal),
  };
  try {
    await start();
  } catch (error) {
    await service.stop();
    throw error;
  }
  return handle;
}
