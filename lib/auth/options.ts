import type { AuthOptions } from 'next-auth';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { authAdapter } from './adapter';
import { emailProvider } from './email-provider';
import { emailIsVerified, oidcProvider } from './oidc';
import { safePath } from './safe-path';

const hour = 60 * 60;
let options: AuthOptions | undefined;

/** How people sign in: a link by mail, and the operator's identity provider where one is configured. */
export function authOptions(): AuthOptions {
  options ??= build();
  return options;
}

export function secureCookies(): boolean {
  return env().APP_URL.startsWith('https://');
}

function build(): AuthOptions {
  const { APP_URL, NEXTAUTH_SECRET } = env();
  const oidc = oidcProvider();
  // eslint-disable-next-line no-restricted-properties -- next-auth takes its own address from this variable only.
  process.env.NEXTAUTH_URL = `${new URL(APP_URL).origin}/api/auth`;
  return {
    secret: NEXTAUTH_SECRET,
    adapter: authAdapter,
    providers: oidc ? [emailProvider(), oidc] : [emailProvider()],
    session: { strategy: 'jwt', maxAge: 8 * hour },
    useSecureCookies: secureCookies(),
    pages: { signIn: '/signin', verifyRequest: '/signin?sent=1', error: '/signin' },
    callbacks: {
      signIn: ({ account, profile }) =>
        account?.type === 'oauth' && !emailIsVerified(profile) ? '/signin?error=unverified' : true,
      redirect: ({ url, baseUrl }) => `${baseUrl}${safePath(url, baseUrl)}`,
      session: ({ session, token }) => ({ ...session, userId: token.sub }),
    },
    // next-auth's details can hold addresses and tokens: only what went wrong is logged.
    logger: {
      error: (code, metadata) =>
        log.error({ code, error: metadata instanceof Error ? metadata : metadata.error }, 'sign-in failed'),
      warn: (code) => log.warn({ code }, 'sign-in warning'),
      debug: () => undefined,
    },
  };
}

declare module 'next-auth' {
  interface Session {
    /** Missing only in a cookie that we did not make. */
    userId?: string;
  }
}
