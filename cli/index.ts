import { Command, CommanderError } from 'commander';
import { registerCheck } from './commands/check';
import { registerConnection } from './commands/connection';
import { registerEvent } from './commands/event';
import { registerKey } from './commands/key';
import { registerListing } from './commands/listing';
import { registerMember } from './commands/member';
import { registerTenant } from './commands/tenant';
import { sentenceOf } from './sentence';

/**
 * Runs one command: a JSON document on standard output, or one sentence on standard error and exit code 1. The caller has set
 * the environment and started Postgres. What a command needs is loaded when it runs, so that the answer comes soon.
 * @param argv what follows the program's name
 */
export async function run(argv: string[]): Promise<void> {
  // Standard error is for the one sentence: logs only where they are asked for.
  process.env.LOG_LEVEL ??= 'silent';
  let begun = false;
  try {
    await build()
      .hook('preAction', () => void (begun = true))
      .parseAsync(argv, { from: 'user' });
  } catch (error) {
    // commander has said its sentence already, or printed the help that was asked for.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 1;
    else {
      process.stderr.write(`${await sentenceOf(error)}\n`);
      process.exitCode = 1;
    }
  } finally {
    // Help and misspelled commands never load the database client.
    if (begun) await (await import('@/lib/db/client')).closeDatabases();
  }
}

function build(): Command {
  const program = new Command('npm run --silent cli --')
    .description('Operates a Checkbridge deployment.')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(capital(text.replace(/^error: /, ''))) });
  for (const register of [
    registerListing,
    registerTenant,
    registerConnection,
    registerCheck,
    registerMember,
    registerEvent,
    registerKey,
  ])
    register(program);
  return program;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
