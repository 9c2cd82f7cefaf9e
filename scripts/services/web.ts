import { root } from '../bootstrap/paths.mjs';
import { answersOk, until } from '../log';
import { nextProgram } from './build';
import { isPortFree } from './ports';
import { Service } from './supervise';

export interface WebOptions {
  port: number;
  env: Record<string, string>;
  restart?: boolean;
  log?: number;
  folder?: string;
  /** What answers 200 once the app can work. */
  readyPath?: string;
  /** `next dev` instead of the built app. */
  development?: boolean;
}

export interface Web {
  /** Where it answers on this machine, whatever APP_URL says. */
  localUrl: string;
  readonly pid: number | undefined;
  /** Switches whether it is started again when it ends unasked. */
  keepRunning(on: boolean): void;
  /** Resolves when it is ready. */
  start(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
  kill(signal?: NodeJS.Signals): void;
  ready(ms?: number): Promise<void>;
}

const startsWithinMs = 120_000;

/** Serves the built app, and resolves when it is ready. @throws Error when it ends before that, or its port is taken */
export async function startWeb({
  port,
  env,
  restart = true,
  log,
  folder = root,
  readyPath = '/api/ready',
  development = false,
}: WebOptions): Promise<Web> {
  if (!(await isPortFree(port))) throw new Error(`Port ${port} is in use: set PORT to a free one.`);
  const localUrl = `http://127.0.0.1:${port}`;
  const nodeEnv: NodeJS.ProcessEnv = {
    ...process.env,
    ...env,
    NODE_ENV: development ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  };
  const args = [nextProgram, development ? 'dev' : 'start', '-p', String(port)];
  // A first start that fails is told, not tried again and again.
  const service = new Service({
    name: 'The app',
    command: process.execPath,
    args,
    env: nodeEnv,
    cwd: folder,
    restart: false,
    log,
  });
  const state = { first: true };
  const ready = (ms = startsWithinMs) =>
    until(
      async () => {
        if (state.first && !service.running) throw new Error('The app ended as it started; the reason stands above.');
        return answersOk(`${localUrl}${readyPath}`);
      },
      ms,
      () => `The app is not ready: see ${localUrl}${readyPath}.`,
    );
  const start = async () => {
    service.start();
    await ready();
  };
  try {
    await start();
  } catch (error) {
    await service.stop();
    throw error;
  }
  state.first = false;
  service.restart = restart;
  return {
    localUrl,
    get pid() {
      return service.pid;
    },
    keepRunning: (on) => void (service.restart = on),
    start,
    restart: async () => {
      await service.stop();
      await start();
    },
    stop: () => service.stop(),
    kill: (signal) => service.kill(signal),
    ready,
  };
}
