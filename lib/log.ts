import pino from 'pino';
import { z } from 'zod';

const level = z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).catch('info').parse(process.env.LOG_LEVEL);

/**
 * Structured logs. Secrets and people's data are not passed to it at all; the redaction below is the second net.
 * Every entry about a check carries `requestId`, the same from the delivery to the write-back.
 */
export const log = pino(
  {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        'authorization',
        'password',
        'email',
        'apiKey',
        'apiSecret',
        'token',
        'firstName',
        'lastName',
        'phone',
        'rawBody',
        'body',
      ].flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
      censor: '[redacted]',
    },
    serializers: { error: describeError },
  },
  pino.destination({ fd: 2, sync: false }),
);

/** An error as it may be logged: name, message, kind and place; no properties that could carry a body or a header. */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { message: typeof error };
  const kind = 'kind' in error && typeof error.kind === 'string' ? error.kind : undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    name: error.name,
    message: error.message.slice(0, 500),
    kind,
    code,
    stack: error.stack?.split('\n').slice(1, 6).join('\n'),
  };
}
