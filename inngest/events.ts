import { eventType } from 'inngest';
import { z } from 'zod';

/** Events carry ids only: no personal data, no secrets. `connectionId` keys concurrency, so that no tenant slows another. */
export const inboundReceived = eventType('checkbridge/inbound.received', {
  schema: z.object({ eventId: z.string(), connectionId: z.string() }),
});
export const checkDue = eventType('checkbridge/check.due', {
  schema: z.object({ checkId: z.string(), connectionId: z.string() }),
});
