import { z } from 'zod';
import { cardActions } from '@/connectors/contract';

const candidate = z.object({
  atsId: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  phone: z.string(),
});

/** A stored event, read back: what a connector normalised (connectors/contract.ts), or a provider's notice. */
export const storedEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('order'),
    orderKey: z.string(),
    candidate,
    job: z.object({ atsId: z.string(), title: z.string() }).optional(),
    packageId: z.string(),
    recruiter: z.object({ email: z.string(), name: z.string() }).optional(),
    orderedBy: z.string().optional(),
    ref: z.record(z.string(), z.string()),
  }),
  z.object({ kind: z.literal('action'), orderKey: z.string(), action: z.enum(cardActions), actor: z.string() }),
  z.object({ kind: z.literal('notice'), providerRefs: z.array(z.string()), correlationKeys: z.array(z.string()) }),
]);
export type StoredEvent = z.infer<typeof storedEvent>;
