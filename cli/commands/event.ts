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
/** Never the body: it holds candidates' data. */
const columns = {
  id: true,
  source: true,
  state: true,
  tenantId: true,
  connectionId: true,
  checkId: true,
  problem: true,
  answerStatus: true,
  requestId: true,
  tries: true,
  receivedAt: true,
  nextTryAt: true,
  doneAt: true,
} as const;

export function registerEvent(program: Command): void {
  const event = program.command('event').description('Deliveries, as they were received.');

  event
    .command('list')
    .option('--state <state>', 'received, done, refused, unparsed or dead')
    .option('--tenant <id>')
    .option('--limit <count>', 'the newest ones only', '100')
    .action(async (options: unknown) => {
      const { state, tenant, limit } = filter.parse(options);
      const { systemDb } = await import('@/lib/db/client');
      const tenantId = tenant === undefined ? undefined : await knownTenant(tenant);
      const events = await systemDb().inboundEvent.findMany({
        where: { state, tenantId },
        select: columns,
        orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
        take: limit,
      });
      print({ events });
    });

  event
    .command('replay <id>')
    .description('Works a delivery off once more. What it did already is not done twice.')
    .action(async (id: string) => {
      const { systemDb } = await import('@/lib/db/client');
      const known = isId(id)
        ? await systemDb().inboundEvent.findUnique({
            where: { id },
            select: { event: true, connectionId: true, tenantId: true },
          })
        : null;
      if (!known) throw new UserError(words('noEvent', { id }));
      if (known.event === null || known.connectionId === null) throw new UserError(words('unreadEvent'));
      const replayed = await systemDb().inboundEvent.update({
        where: { id },
        data: { state: 'received', nextTryAt: new Date(), doneAt: null, tries: 0 },
        select: columns,
      });
      await systemDb().auditEntry.create({
        data: { tenantId: known.tenantId, actor: cliActor, action: 'event.replayed', subject: id },
        select: { id: true },
      });
      print({ event: replayed });
    });
}
