import { z } from 'zod';
import { ConnectorError } from '@/connectors/kit/errors';
import { hopWords } from './connection-words';

export const hopNames = [
  'reach',
  'stored',
  'engine',
  'account',
  'packages',
  'invite',
  'read',
  'archive',
  'card',
] as const;
export type HopName = (typeof hopNames)[number];

export const hopProblemCodes = [
  'address_unreachable',
  'delivery_refused',
  'not_stored',
  'engine_silent',
  'interrupted',
  'refused_key',
  'forbidden',
  'rejected',
  'gone',
  'down',
  'no_packages',
  'ats_refused_key',
  'left_open',
] as const;

const hopProblem = z.object({ code: z.enum(hopProblemCodes), params: z.record(z.string(), z.string()) });
export type HopProblem = z.infer<typeof hopProblem>;

/** One stretch of the way, as it is stored. Not begun while `startedAt` is null. */
export const storedHop = z.object({
  name: z.enum(hopNames),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  problem: hopProblem.nullable(),
  /** What was seen, where it is worth naming. */
  detail: z.string().default(''),
});
export type StoredHop = z.infer<typeof storedHop>;

/** A failed call as a code and what its sentence names. @throws what is no vendor's fault */
export function hopProblemOf(error: unknown, vendor: string, side: 'ats' | 'provider'): HopProblem {
  if (!(error instanceof ConnectorError)) throw error;
  const params = { vendor, reason: error.detail.sentence ?? error.kind };
  switch (error.kind) {
    case 'unauthorized':
      return { code: side === 'ats' ? 'ats_refused_key' : 'refused_key', params };
    case 'forbidden':
    case 'rejected':
      return { code: error.kind, params };
    case 'not_found':
      return { code: 'gone', params };
    default:
      return { code: 'down', params };
  }
}

/** One sentence: what is wrong and what to do. */
export function hopSentence({ code, params }: HopProblem): string {
  return hopWords(`problems.${code}`, { vendor: '', reason: '', address: '', status: '', name: '', ...params });
}
