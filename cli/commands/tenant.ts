import type { Command } from 'commander';
import { z } from 'zod';
import { cliActor, knownTenant } from '../input';
import { print } from '../print';

const created = z.object({ name: z.string() });
const person = z.object({ tenant: z.string(), email: z.string() });

export function registerTenant(program: Command): void {
  const tenant = program.command('tenant').description('Customer companies.');

  tenant
    .command('create')
    .requiredOption('--name <name>', 'as people know the company')
    .action(async (options: unknown) => {
      const { createTenant } = await import('@/lib/tenants/create');
      print({ tenant: await createTenant(created.parse(options).name) });
    });

  tenant.command('list').action(async () => {
    const { listTenants } = await import('@/lib/tenants/list');
    print({ tenants: await listTenants() });
  });

  tenant
    .command('erase-candidate')
    .description('Withdraws open checks of one person and erases what is known of them. Cannot be undone.')
    .requiredOption('--tenant <id>')
    .requiredOption('--email <e-mail>', "the candidate's address")
    .action(async (options: unknown) => {
      const { tenant: id, email } = person.parse(options);
      const { eraseCandidate } = await import('@/lib/tenants/erase-candidate');
      print({ erased: await eraseCandidate(await knownTenant(id), email, cliActor) });
    });
}
