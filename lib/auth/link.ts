import { createHash } from 'node:crypto';
import { randomToken } from '@/lib/crypto';
import { env } from '@/lib/env';
import { authAdapter } from './adapter';
import { normaliseEmail } from './email';
import { safePath } from './safe-path';

export const linkLifetimeSeconds = 15 * 60;

export interface LinkParts {
  email: string;
  token: string;
  /** Where to go once signed in. */
  from: string;
}

/** Makes a sign-in link's token: good once, for a quarter of an hour. */
export async function makeLink(email: string, from: string): Promise<LinkParts> {
  const token = randomToken();
  const identifier = normaliseEmail(email);
  await authAdapter.createVerificationToken({
    identifier,
    token: hash(token),
    expires: new Date(Date.now() + linkLifetimeSeconds * 1000),
  });
  return { email: identifier, token, from };
}

/** For a mail: a page with a button. Mail scanners open links, and must not use them up. */
export function confirmUrl(parts: LinkParts): string {
  return `${env().APP_URL}/signin/confirm?${query(parts)}`;
}

/** For whoever asked by command line: signs in at once, unless a link preview opens it. */
export function atOnceUrl(parts: LinkParts): string {
  return `${env().APP_URL}/signin/link?${query(parts)}`;
}

/** The names are next-auth's. */
function query({ email, token, from }: LinkParts): string {
  return new URLSearchParams({ callbackUrl: safePath(from, env().APP_URL), token, email }).toString();
}

/** As next-auth hashes it (core/lib/utils.js): what is stored opens nothing. */
function hash(token: string): string {
  return createHash('sha256').update(`${token}${env().NEXTAUTH_SECRET}`).digest('hex');
}
