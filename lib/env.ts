import { z } from 'zod';

const examples = new Set(['changeme', 'change-me', 'secret', 'example', 'your-secret-here']);
const secret = (name: string) =>
  z
    .string({ error: `${name} is missing. Generate one with: openssl rand -base64 32` })
    .min(32, `${name} is too short: use at least 32 characters, for example from: openssl rand -base64 32`)
    .refine((value) => !examples.has(value.toLowerCase()), `${name} still holds an example value.`);

const keyList = z
  .string({
    error: 'ENCRYPTION_KEYS is missing. Write id:base64 of 32 random bytes, for example: k1:$(openssl rand -base64 32)',
  })
  .transform((text, context) => {
    const keys = text.split(',').map((entry) => {
      const at = entry.indexOf(':');
      return { id: entry.slice(0, at).trim(), key: Buffer.from(entry.slice(at + 1).trim(), 'base64') };
    });
    const bad = keys.find(
      ({ id, key }) => !/^[\w-]{1,16}$/.test(id) || key.length !== 32 || key.every((byte) => byte === key[0]),
    );
    if (bad) {
      context.addIssue({
        code: 'custom',
        message: 'ENCRYPTION_KEYS must be id:base64, each key 32 random bytes; the first is the current one.',
      });
    }
    return keys;
  });

const schema = z.object({
  APP_URL: z.url({
    error: 'APP_URL is missing: the address under which this app is reached, such as https://checks.example.com',
  }),
  DATABASE_URL: z
    .string({ error: 'DATABASE_URL is missing. `npm start` brings its own Postgres where it is unset.' })
    .min(1),
  ENCRYPTION_KEYS: keyList,
  NEXTAUTH_SECRET: secret('NEXTAUTH_SECRET'),
  INNGEST_EVENT_KEY: z
    .string({ error: 'INNGEST_EVENT_KEY is missing: the event key that the Inngest server was started with.' })
    .min(1),
  INNGEST_SIGNING_KEY: z
    .string({ error: 'INNGEST_SIGNING_KEY is missing: signkey-prod- followed by the hex key of the Inngest server.' })
    .min(1),
  INNGEST_BASE_URL: z.url().optional(),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().default('Checkbridge <no-reply@checkbridge.invalid>'),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  ALLOWED_PRIVATE_HOSTS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((host) => host.trim().toLowerCase())
        .filter(Boolean),
    ),
  DELIVERIES_PER_SECOND: z.coerce.number().int().positive().default(1000),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Env = z.infer<typeof schema>;
let parsed: Env | undefined;

/**
 * The environment, read and validated once, at first use (so that a build needs none).
 * @throws Error with one sentence for each variable that is missing or wrong; never with a value
 */
export function env(): Env {
  if (parsed) return parsed;
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success)
    throw new Error(
      ['Checkbridge cannot start:', ...result.error.issues.map(({ message }) => `  ${message}`)].join('\n'),
    );
  parsed = result.data;
  return parsed;
}

/** @returns the operator's override of a vendor's API root, without a slash at the end; undefined when unset */
export function apiRootOverride(variable: string): string | undefined {
  const value = process.env[variable];
  return value
    ? z
        .url({ error: `${variable} is not an address.` })
        .parse(value)
        .replace(/\/+$/, '')
    : undefined;
}

/** Reads the environment anew: for tests that change it. */
export function resetEnv(): void {
  parsed = undefined;
}
