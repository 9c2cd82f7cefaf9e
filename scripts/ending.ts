import { sentenceOf, say } from './log';

/** What was started, to be ended in reverse order. */
export class Endings {
  readonly #list: (() => Promise<void>)[] = [];

  add(end: () => Promise<void>): void {
    this.#list.push(end);
  }

  async run(): Promise<void> {
    for (const end of this.#list.splice(0).toReversed()) await end();
  }
}

/** Ends in order once: on a signal, and when the command that started this one is gone. */
export function onEnd(endings: Endings): void {
  let ending = false;
  const end = (code: number) => {
    if (ending) return;
    ending = true;
    void endings
      .run()
      .then(() => process.exit(code))
      .catch((error: unknown) => {
        say(sentenceOf(error));
        process.exit(1);
      });
  };
  process.on('SIGINT', () => end(130));
  process.on('SIGTERM', () => end(0));
  process.on('SIGHUP', () => end(0));
  process.on('disconnect', () => end(0));
  // Listening for that must not keep a finished program alive.
  process.channel?.unref();
}

/** Runs a command's body: what goes wrong is one sentence on standard error and exit code 1. */
export async function main(body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch (error) {
    say(sentenceOf(error));
    process.exit(1);
  }
}
