import { z } from 'zod';

const secret = z.string().trim().min(1);

/** The partner's three credentials (contract §2). */
export const listingSettings = z.object({
  partnerId: z
    .union([z.string(), z.number()])
    .transform((id) => String(id).trim())
    .refine((id) => /^[\w-]+$/.test(id), 'is the integration id of the Integrations Hub'),
  apiKey: secret,
  webhookSecret: secret,
  /** Accepted beside the current one while the secret is being changed. */
  previousWebhookSecret: z.string().trim().optional(),
});
export type ListingSettings = z.infer<typeof listingSettings>;

export const connectionCredentials = z.object({ companyUuid: z.string().trim().min(1) });

/** Teamtailor does not say whether absent data is null or missing: null, "" and missing are the same to us. */
const text = z.unknown().optional().transform(asText);

function asText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Form values come as strings in the one sample there is; other shapes are unsaid (contract §11c). */
const formValue = z.unknown().transform((value) => asText(Array.isArray(value) ? value[0] : value));

const idText = z.union([z.string().trim().min(1), z.number()]).transform(String);
const optionalId = idText.optional().catch(undefined);

const person = z.object({ name: text, email: text });
const company = z.object({ uuid: text, name: text });

/** What the signature covers: enough to prove a delivery before anything else is read. */
export const signedPart = z.object({ 'partner-event': z.object({ id: z.string().min(1).max(200) }) });

/** Stands beside the event today and stood inside it until 2025-07-31 (TPD partners/_webhooks). */
export const companyPart = z.object({
  company: company.optional().catch(undefined),
  'partner-event': z.object({ company: company.optional().catch(undefined) }),
});

export const partnerResult = z.object({
  id: z.string().regex(/^[\w-]{1,100}$/),
  'update-url': z.string().min(1),
});

const job = z.object({
  id: optionalId,
  title: text,
  'triggered-by': person.extend({ id: optionalId }).optional().catch(undefined),
});

export const partnerEvent = z.object({
  'webhook-data': z.record(z.string(), formValue).catch({}),
  'partner-result': partnerResult,
  candidate: z.object({
    id: idText,
    'first-name': text,
    'last-name': text,
    email: text,
    phone: text,
    job: job.optional().catch(undefined),
    recruiter: person.optional().catch(undefined),
  }),
});
export type PartnerEvent = z.infer<typeof partnerEvent>;

/** The Partner API's answers: JSON:API (TPD partners/*). */
export const partnerAnswer = z.object({ data: z.object({ id: idText, type: z.literal('partners') }) });
export const resultAnswer = z.object({ data: z.object({ id: idText, type: z.literal('partner-results') }) });

export const activationsAnswer = z.object({
  data: z.array(
    z.object({
      id: idText,
      attributes: z.object({ 'provider-key': text, 'company-name': text, 'company-uuid': z.string().min(1) }),
    }),
  ),
  links: z
    .object({ next: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

export const errorAnswer = z.object({
  errors: z.array(z.object({ title: text, detail: text })).min(1),
});
