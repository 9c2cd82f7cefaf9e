import { cron } from 'inngest';
import {
  connectionsToReconcile,
  listingsToReconcile,
  reconcileChecks,
  reconcileCompanies,
} from '@/lib/connections/reconcile';
import { log } from '@/lib/log';
import { inngest } from '../client';

/** Notices what nobody told us: customers that came or left, and checks whose webhook was lost. */
export const reconcile = inngest.createFunction(
  { id: 'reconcile', triggers: [cron('*/15 * * * *')], concurrency: 1, retries: 1 },
  async ({ step }) => {
    for (const listingId of await step.run('listings', listingsToReconcile)) {
      const counts = await step.run(
        `companies ${listingId}`,
        async () => (await reconcileCompanies(listingId)) ?? null,
      );
      if (counts) log.info({ listingId, ...counts }, 'companies compared');
    }
    const connections = await step.run('connections', connectionsToReconcile);
    for (const connection of connections) {
      await step.run(`changes ${connection.id}`, async () => {
        const checks = await reconcileChecks(connection);
        if (checks > 0) log.info({ connectionId: connection.id, checks }, 'changes found that no webhook told');
        return checks;
      });
    }
  },
);
