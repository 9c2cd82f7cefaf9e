import type { Command } from 'commander';
import { z } from 'zod';
import { UserError } from '@/lib/errors';
import { cliActor, isId, knownTenant } from '../input';
import { print } from '../print';
import { words } from '../words';

const filter = z.object({
  state: z.enum(['received', 'done', 'refused', 'unparsed', 'dead']).optional(),
  tenant: z.string().optional(),
  limit: z.coerce.number().int().positive(),
});
export function registerEvent(program: Command): void {
  const event = program.command('event').description('Deliveries, as they were received.');

  event
    .command('list')
    .option('--state <state>', 'received, done, refused, unparsed or dead')
    .option('--tenant <id>')
    .option('--limit <count>', 'the newest ones only', '100')
    .action(async (options: unknown) => {
      const { state, tenant, limit } = filter.parse(options);
      const { newestDeliveries } = await import('@/lib/inbound/deliveries');
      const tenantId = tenant === undefined ? undefined : await knownTenant(tenant);
      print({ events: await newestDeliveries({ state, tenantId, limit }) });
    });

  event
    .command('replay <id>')
    .description('Works a delivery off once more. What it did already is not done twice.')
    .action(async (id: string) => {
      const { replayDelivery } = await import('@/lib/inbound/replay');
      const problem = isId(id) ? await replayDelivery(id, cliActor) : 'unknown';
      if (problem) throw new UserError(problem === 'unknown' ? words('noEvent', { id }) : words('unreadEvent'));
      const { findDelivery } = await import('@/lib/inbound/deliveries');
      print({ event: await findDelivery(id) });
    });
}
