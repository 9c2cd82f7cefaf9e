import { spawn, type ChildProcess } from 'node:child_process';
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { say, sleep } from '../log';
import { tied } from './tie';

export interface ServiceOptions {
  name: string;
  command: string;
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** A file descriptor for what the process says; 2 is standard error. */
  log?: number;
  /** Lines that say nothing to anybody. */
  drop?: RegExp;
  /** Starts it again when it ends unasked. Can be switched while it runs. */
  restart?: boolean;
}

const backoff = { firstMs: 200, mostMs: 5000, calmMs: 30_000 };
const graceMs = 10_000;

function forward(stream: Readable, log: number, drop: RegExp): void {
  createInterface({ input: stream }).on('line', (line) => {
    if (!drop.test(line)) writeSync(log, `${line}\n`);
  });
}

/** Ended with this process, however it comes to its end, where the system does not do that by itself. */
const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGTERM')));

/** One process that is kept running until it is stopped. */
export class Service {
  restart: boolean;
  #child: ChildProcess | undefined;
  #wanted = false;
  #delayMs = backoff.firstMs;

  constructor(private readonly options: ServiceOptions) {
    this.restart = options.restart ?? true;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  get running(): boolean {
    return this.#child !== undefined;
  }

  start(): void {
    this.#wanted = true;
    if (this.#child) return;
    const { name, env, cwd, log = 2, drop } = this.options;
    const { command, args } = tied(this.options.command, this.options.args);
    const started = Date.now();
    const child = spawn(command, args, { env, cwd, stdio: drop ? ['ignore', 'pipe', 'pipe'] : ['ignore', log, log] });
    if (drop) for (const stream of [child.stdout, child.stderr]) if (stream) forward(stream, log, drop);
    this.#child = child;
    running.add(child);
    child.once('error', (error) => {
      say(`${name} could not be started: ${error.message}`);
      if (child.pid === undefined) this.#child = undefined;
    });
    child.once('exit', (code, signal) => {
      running.delete(child);
      void this.#ended(code, signal, started);
    });
  }

  /** Sends a signal and leaves the rest to the supervision, as a crash would. */
  kill(signal: NodeJS.Signals = 'SIGKILL'): void {
    this.#child?.kill(signal);
  }

  /** Asks it to end, insists after some seconds, and resolves when it is gone. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    this.#wanted = false;
    const child = this.#child;
    if (!child) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    const insist = setTimeout(() => child.kill('SIGKILL'), graceMs);
    await gone;
    clearTimeout(insist);
  }

  async #ended(code: number | null, signal: NodeJS.Signals | null, started: number): Promise<void> {
    this.#child = undefined;
    if (!this.#wanted) return;
    say(`${this.options.name} ended unexpectedly (${signal ?? code}).`);
    if (!this.restart) return;
    if (Date.now() - started > backoff.calmMs) this.#delayMs = backoff.firstMs;
    await sleep(this.#delayMs);
    this.#delayMs = Math.min(this.#delayMs * 2, backoff.mostMs);
    if (this.#wanted) this.start();
  }
}
