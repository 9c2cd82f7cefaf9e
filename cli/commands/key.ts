import type { Command } from 'commander';
import { cliActor } from '../input';
import { print } from '../print';

export function registerKey(program: Command): void {
  program
    .command('key')
    .description('Encryption keys.')
    .command('rotate')
    .description(
      'Encrypts everything anew under the first key of ENCRYPTION_KEYS. Afterwards the others can be taken out.',
    )
    .action(async () => {
      const { rotateKeys } = await import('@/lib/rotate-keys');
      print({ reencrypted: await rotateKeys(cliActor) });
    });
}
