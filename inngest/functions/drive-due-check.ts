import { driveCheck } from '@/lib/checks/drive';
import { inngest } from '../client';
import { checkDue } from '../events';
import { fairness, mostSteps } from '../limits';

/** A check that is due: asked for by a person, by time, or because an earlier run did not finish. */
export const driveDueCheck = inngest.createFunction(
  { id: 'drive-due-check', triggers: [checkDue], concurrency: fairness, retries: 3 },
  async ({ event, step }) => {
    for (let turn = 0; turn < mostSteps; turn += 1) {
      const did = await step.run(`drive ${turn}`, async () => (await driveCheck(event.data.checkId)) ?? null);
      if (did === null) break;
    }
  },
);
