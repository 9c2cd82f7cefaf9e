import { z } from 'zod';

const webAddress = z.url({ protocol: /^https?$/ });
const score = z.number().min(0).max(100);

function depth(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depth));
}

const details = z
  .record(z.string(), z.unknown())
  .refine((value) => depth(value) <= 2, 'is nested deeper than two levels');
const attachments = z.array(z.strictObject({ url: webAddress, description: z.string() }));
const status = z.enum(['sending', 'sent', 'pending', 'completed', 'failed']);

/** What a result may hold (contract §7). */
export const resultAttributes = z.strictObject({
  status: status.optional(),
  'job-id': z.number().int().nullish(),
  summary: z.string().nullish(),
  url: webAddress.nullish(),
  assessment: z
    .strictObject({
      score: score.nullish(),
      grade: z.enum(['top_fit', 'might_be_fit', 'might_not_be_fit', 'unknown']).nullish(),
      duration: z.union([z.number().int(), z.string().regex(/^\d+:[0-5]\d:[0-5]\d$/)]).nullish(),
    })
    .nullish(),
  details: details.nullish(),
  attachments: attachments.optional(),
  actions: z.array(z.strictObject({ buttonText: z.string().min(1), endpoint: z.string().min(1) })).optional(),
  'assessment-criteria': z.array(z.strictObject({ id: z.string().min(1), score: score.optional() })).optional(),
});
export type ResultAttributes = z.infer<typeof resultAttributes>;

export const newResultAttributes = resultAttributes.extend({ status, 'candidate-id': z.number().int() });

/** What the answer to a webhook may set (contract §5.6); anything else in it is not read. */
export const inlineAnswer = z.object({
  partner_result_attributes: z.object({
    status: status.optional(),
    assessment: z.object({ score }).optional(),
    details: details.optional(),
    attachments: attachments.optional(),
  }),
});

export const resultDocument = z.object({
  data: z.object({
    type: z.literal('partner-results'),
    id: z.string().optional(),
    attributes: z.record(z.string(), z.unknown()),
  }),
});

export const partnerDocument = z.object({
  data: z.object({
    type: z.literal('partners'),
    id: z.union([z.string(), z.number()]),
    attributes: z.strictObject({
      'base-url': webAddress.optional(),
      'webhook-config': z.unknown().optional(),
      'webhook-activation-config': z.unknown().optional(),
      'dynamic-activation-config': z.boolean().optional(),
    }),
  }),
});
