import type { Command } from 'commander';
import { z } from 'zod';
import type { CardAction } from '@/connectors/contract';
import { cliActor, knownTenant } from '../input';
import { print } from '../print';

const listed = z.object({
  tenant: z.string(),
  candidateEmail: z.string().optional(),
  limit: z.coerce.number().int().positive().optional(),
});
const corrected = z.object({ email: z.string() });

/** What can be asked of a check by its id alone. */
const actions: Record<Exclude<CardAction, 'correct-email'>, string> = {
  resend: 'Mails the invitation once more.',
  cancel: 'Withdraws it at the provider.',
  replace: 'Archives it and sends a new invitation.',
  refresh: 'Reads it at the provider now.',
};

export function registerCheck(program: Command): void {
  const check = program.command('check').description('Orders: one candidate, one package.');

  check
    .command('list')
    .requiredOption('--tenant <id>')
    .option('--candidate-email <e-mail>')
    .option('--limit <count>', 'the newest ones only')
    .action(async (options: unknown) => {
      const { tenant, candidateEmail, limit } = listed.parse(options);
      const { listChecks } = await import('../checks');
      print({ checks: await listChecks(await knownTenant(tenant), candidateEmail, limit) });
    });

  check.command('show <id>').action(async (id: string) => {
    const { showCheck } = await import('../checks');
    print({ check: await showCheck(id) });
  });

  for (const [action, description] of Object.entries(actions)) {
    check
      .command(`${action} <id>`)
      .description(description)
      .action((id: string) => act(id, action));
  }

  check
    .command('correct-email <id>')
    .description('Sends a new invitation to another address.')
    .requiredOption('--email <e-mail>')
    .action((id: string, options: unknown) => act(id, 'correct-email', corrected.parse(options).email));
}

/** Records what is asked. The running app does it within seconds, or when it starts next. */
async function act(id: string, action: string, email?: string): Promise<void> {
  const { cardActions } = await import('@/connectors/contract');
  const { requestAction } = await import('@/lib/checks/request-action');
  const { showCheck, tenantOfCheck } = await import('../checks');
  await requestAction(await tenantOfCheck(id), {
    checkId: id,
    action: z.enum(cardActions).parse(action),
    actor: cliActor,
    email,
  });
  print({ check: await showCheck(id) });
}
