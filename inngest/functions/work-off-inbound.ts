import { driveCheck } from '@/lib/checks/drive';
import { takeIn } from '@/lib/inbound/intake';
import { inngest } from '../client';
import { inboundReceived } from '../events';
import { fairness, mostSteps } from '../limits';

/** A delivery becomes its check, and the check goes as far as it can, in one run. */
export const workOffInbound = inngest.createFunction(
  { id: 'work-off-inbound', triggers: [inboundReceived], concurrency: fairness, retries: 3 },
  async ({ event, step }) => {
    const checkIds = await step.run('take-in', () => takeIn(event.data.eventId));
    for (const checkId of checkIds) {
      for (let turn = 0; turn < mostSteps; turn += 1) {
        const did = await step.run(`drive ${checkId} ${turn}`, async () => (await driveCheck(checkId)) ?? null);
        if (did === null) break;
      }
    }
  },
);
