import type { EmailConfig } from 'next-auth/providers/email';
import { headers } from 'next/headers';
import { env } from '@/lib/env';
import { sendSignInMail } from '@/lib/mail';
import { normaliseEmail } from './email';
import { confirmUrl, linkLifetimeSeconds } from './link';
import { callerAddress, linkAllowed } from './link-limit';

/** next-auth's way to a link by mail. Our own screen asks by `request-link.ts`; the address of next-auth stays open, with the same limits. */
export function emailProvider(): EmailConfig {
  return {
    id: 'email',
    type: 'email',
    name: 'Email',
    maxAge: linkLifetimeSeconds,
    server: '',
    from: env().MAIL_FROM,
    normalizeIdentifier: normaliseEmail,
    async sendVerificationRequest({ identifier, token, url }) {
      if (!(await linkAllowed(identifier, callerAddress(await headers())))) return;
      await sendSignInMail(
        identifier,
        confirmUrl({ email: identifier, token, from: new URL(url).searchParams.get('callbackUrl') ?? '/' }),
      );
    },
    options: {},
  };
}
