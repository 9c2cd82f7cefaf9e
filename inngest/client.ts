import { Inngest } from 'inngest';
import { log } from '@/lib/log';

/** Keys and address come from Inngest's own variables (INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY, INNGEST_BASE_URL). */
export const inngest = new Inngest({
  id: 'checkbridge',
  isDev: false,
  logger: log,
  internalLogger: log.child({}, { level: 'warn' }),
});
