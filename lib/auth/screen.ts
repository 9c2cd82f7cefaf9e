import { env } from '@/lib/env';
import { oidcProvider } from './oidc';
import { secureCookies } from './options';
import { safePath } from './safe-path';

/** What the sign-in page calls the operator's identity provider; undefined where none is configured. */
export function providerName(): string | undefined {
  return oidcProvider()?.name;
}

interface Cookies {
  get: (name: string) => { value: string } | undefined;
}

/**
 * Where to go after sign-in.
 * @param cookies given after a failed sign-in: next-auth forgets the way in its error addresses, but keeps it in a cookie
 */
export function returnPath(wanted: string | undefined, cookies?: Cookies): string {
  const kept = cookies?.get(`${secureCookies() ? '__Secure-' : ''}next-auth.callback-url`)?.value;
  return safePath(wanted ?? kept, env().APP_URL);
}
