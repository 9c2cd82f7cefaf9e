import { z } from 'zod';

/** What a connection to Referoo keeps. The first three come from an admin, the tokens from the consent. */
export const credentialsSchema = z.object({
  apiKey: z.string().trim().min(1),
  apiSecret: z.string().trim().min(1),
  /** Left out while an admin has not typed it yet: then no webhook is believed, and polling alone finds changes. */
  webhookSecret: z.string().trim().optional(),
  previousWebhookSecret: z.string().trim().optional(),
  refreshToken: z.string().min(1).optional(),
  accessToken: z.string().min(1).optional(),
  accessTokenExpiresAt: z.iso.datetime().optional(),
  environment: z.enum(['production', 'sandbox']).default('production'),
  /** What stands between time and body in the signed text. Inferred, hence a setting. */
  webhookJoiner: z.enum(['.', '']).default('.'),
});
export type Credentials = z.infer<typeof credentialsSchema>;

// Referoo's published connector definition types numbers and flags loosely, and clients in the field read them as text.

/** An id, kept as text. */
const num = z.union([z.int().nonnegative(), z.string().regex(/^\d+$/)]).transform(String);

const count = z
  .union([z.number(), z.string(), z.null()])
  .optional()
  .transform((value) => {
    const read = value === null || value === undefined || value === '' ? Number.NaN : Number(value);
    return Number.isFinite(read) && read >= 0 ? read : undefined;
  });

const flag = z
  .union([z.boolean(), z.number(), z.string(), z.null()])
  .optional()
  .transform((value) => value === true || value === 1 || value === '1' || value === 'true');

const text = z
  .union([z.string(), z.null()])
  .optional()
  .transform((value) => value?.trim() || undefined);

const optionalNum = z
  .union([num, z.null(), z.literal('')])
  .optional()
  .transform((value) => value || undefined);

/** A list is a bare array in real answers, though the definition types it as one object. */
export function listOf<T>(item: z.ZodType<T>) {
  return z.union([z.array(item), z.object({ data: z.array(item) }).transform(({ data }) => data)]);
}

export const checkSchema = z.object({
  num: optionalNum,
  check_type_name: text,
  status: text,
  completion_date: text,
});
export type CheckRecord = z.infer<typeof checkSchema>;

const checks = z.array(checkSchema).nullish();

export const candidateSchema = z.object({
  num,
  createdDate: text,
  updatedDate: text,
  email: text,
  packagesNum: optionalNum,
  number_of_references_required: count,
  custom_data: z.unknown().optional(),
  sent: flag,
  responded: flag,
  declined: flag,
  archived: flag,
  candidate_detail_url: text,
  checks,
});
export type CandidateRecord = z.infer<typeof candidateSchema>;

export const refereeSchema = z.object({
  num,
  name: text,
  reference_completed: flag,
  response_date: text,
  checks,
});
export type RefereeRecord = z.infer<typeof refereeSchema>;

export const packageSchema = z.object({ num, package_name: text });
export const createdSchema = z.object({ num });

/** The fields of `/me` are not listed in public; any of these may name the account. */
export const meSchema = z.object({
  company: text,
  account_name: text,
  name: text,
  first_name: text,
  last_name: text,
  email: text,
});

export const tokenSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).nullish(),
  expires_in: count,
});
