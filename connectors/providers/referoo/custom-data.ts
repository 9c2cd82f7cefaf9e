import { z } from 'zod';

/** What a key of ours may look like; free text of other people is none. */
const keyLike = /^[\w.:-]{1,200}$/;
const wrapped = z.object({ checkbridge: z.string().regex(keyLike) });

/** Our key as Referoo keeps it with a candidate (`custom_data`, at most 4000 characters). */
export function writeCustomData(correlationKey: string): string {
  return JSON.stringify({ checkbridge: correlationKey });
}

/** Reads our key back: from our JSON, as text or already parsed, or from plain text. Foreign JSON gives nothing. */
export function readCustomData(value: unknown): string | undefined {
  const direct = wrapped.safeParse(value);
  if (direct.success) return direct.data.checkbridge;
  if (typeof value !== 'string') return undefined;
  const plain = value.trim();
  if (keyLike.test(plain)) return plain;
  try {
    return wrapped.safeParse(JSON.parse(plain)).data?.checkbridge;
  } catch {
    return undefined;
  }
}
