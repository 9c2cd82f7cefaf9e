import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { env } from '@/lib/env';

/** What a secret is for and whose it is: bound to the text, so that it opens nowhere else. */
export interface SecretPlace {
  purpose: 'listing-settings' | 'ats-credentials' | 'provider-credentials' | 'inbound-body' | 'inbound-event';
  /** Tenant, listing or source that owns it. */
  owner: string;
}

/** Encrypts with AES-256-GCM under the current key. @returns `keyId.base64url(iv ‖ tag ‖ text)` */
export function seal(plain: string, place: SecretPlace): string {
  const current = env().ENCRYPTION_KEYS[0];
  if (!current) throw new Error('ENCRYPTION_KEYS holds no key.');
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', current.key, iv).setAAD(additionalData(place));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return `${current.id}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** Decrypts what `seal` made, under whichever live key it names. @throws Error when the key is unknown or the place differs */
export function unseal(sealed: string, place: SecretPlace): string {
  const at = sealed.indexOf('.');
  const entry = env().ENCRYPTION_KEYS.find(({ id }) => id === sealed.slice(0, at));
  if (!entry)
    throw new Error(
      `No key "${sealed.slice(0, at)}" in ENCRYPTION_KEYS: put back the key that this text was encrypted with.`,
    );
  const bytes = Buffer.from(sealed.slice(at + 1), 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', entry.key, bytes.subarray(0, 12)).setAAD(additionalData(place));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** Encrypts a JSON value. */
export function sealJson(value: unknown, place: SecretPlace): string {
  return seal(JSON.stringify(value), place);
}

/** Decrypts a JSON value; the caller parses it with its schema. */
export function unsealJson(sealed: string, place: SecretPlace): unknown {
  return JSON.parse(unseal(sealed, place));
}

/** @returns true when the text was encrypted under the current key */
export function sealedWithCurrentKey(sealed: string): boolean {
  return sealed.startsWith(`${env().ENCRYPTION_KEYS[0]?.id}.`);
}

/** A random text for links and keys: 32 bytes. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

function additionalData({ purpose, owner }: SecretPlace): Buffer {
  return Buffer.from(`${purpose}\n${owner}`, 'utf8');
}
