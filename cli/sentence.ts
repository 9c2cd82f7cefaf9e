import { ZodError } from 'zod';
import { ConnectorError } from '@/connectors/kit/errors';
import { UserError } from '@/lib/errors';
import { words } from './words';

/** One sentence that says what went wrong and what to do. Whatever is not meant for people goes to the log, at debug. */
export async function sentenceOf(error: unknown): Promise<string> {
  if (error instanceof UserError) return error.sentence;
  if (error instanceof ZodError) {
    const [issue] = error.issues;
    return words('field', { field: issue?.path.join('.') || 'input', reason: issue?.message ?? '' });
  }
  if (error instanceof ConnectorError)
    return [words(`vendor.${error.kind}`), error.detail.sentence].filter(Boolean).join(' ');
  // Thrown by lib/env.ts, which names variables and never their values.
  if (error instanceof Error && error.message.startsWith('Checkbridge cannot start:')) return error.message;
  const { log } = await import('@/lib/log');
  log.debug({ error }, 'command failed');
  return words(isDatabaseDown(error) ? 'database' : 'generic');
}

/** Prisma's and Node's codes for a server that is not there. */
function isDatabaseDown(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'P1001' || code === 'P1003' || code === 'ECONNREFUSED' || code === 'ENOTFOUND';
}
