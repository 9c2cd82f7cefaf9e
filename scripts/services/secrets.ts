import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { withLock } from '../bootstrap/lock.mjs';
import { say } from '../log';

const makers = {
  ENCRYPTION_KEYS: () => `k1:${randomBytes(32).toString('base64')}`,
  NEXTAUTH_SECRET: () => randomBytes(32).toString('base64url'),
  INNGEST_EVENT_KEY: () => randomBytes(32).toString('hex'),
  INNGEST_SIGNING_KEY: () => `signkey-prod-${randomBytes(32).toString('hex')}`,
  POSTGRES_PASSWORD: () => randomBytes(24).toString('hex'),
};

const schema = z.record(z.string(), z.string());
type Name = keyof typeof makers;
export type Secrets = Record<Name, string>;

/**
 * The secrets of a deployment on one machine: made once, kept in the data folder for its owner only. What the environment gives wins.
 * @throws Error when the file cannot be read: new keys would make everything stored unreadable
 */
export async function readSecrets(dataDir: string): Promise<Secrets> {
  const file = path.join(dataDir, 'secrets.json');
  const known = existsSync(file) ? parse(file) : {};
  const names = Object.keys(makers).filter((name): name is Name => name in makers);
  const complete = names.every((name) => known[name]);
  const kept = complete ? known : await withLock(`${file}.lock`, () => complement(file, names));
  return {
    ENCRYPTION_KEYS: pick('ENCRYPTION_KEYS', kept),
    NEXTAUTH_SECRET: pick('NEXTAUTH_SECRET', kept),
    INNGEST_EVENT_KEY: pick('INNGEST_EVENT_KEY', kept),
    INNGEST_SIGNING_KEY: pick('INNGEST_SIGNING_KEY', kept),
    POSTGRES_PASSWORD: kept.POSTGRES_PASSWORD ?? '',
  };
}

/** The Inngest server takes the bare hex key; the SDK the same with its prefix. */
export function serverSigningKey(signingKey: string): string {
  return signingKey.replace(/^signkey-\w+-/, '');
}

function pick(name: Name, kept: Record<string, string>): string {
  return process.env[name] || (kept[name] ?? '');
}

function complement(file: string, names: readonly Name[]): Record<string, string> {
  const known = existsSync(file) ? parse(file) : {};
  const all = { ...Object.fromEntries(names.map((name) => [name, makers[name]()])), ...known };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  say(
    `Made the secrets of this deployment: ${file}. Keep it with your backups; without it nothing stored can be read.`,
  );
  return all;
}

function parse(file: string): Record<string, string> {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Error(
      `${file} cannot be read. Bring it back from a backup: new secrets would make everything stored unreadable.`,
    );
  }
}
