import { canSendMail, sendSignInMail } from '@/lib/mail';
import { log } from '@/lib/log';
import { emailAddress } from './email';
import { confirmUrl, makeLink } from './link';
import { linkAllowed } from './link-limit';

export type LinkAnswer =
  { sent: true; email: string } | { sent: false; problem: 'not_an_address' | 'too_many' | 'no_mail' | 'mail_failed' };

/** Mails a sign-in link to whoever asks: the answer does not tell whether the address is known. */
export async function requestLink(typed: string, from: string, caller: string): Promise<LinkAnswer> {
  const email = emailAddress.safeParse(typed);
  if (!email.success) return { sent: false, problem: 'not_an_address' };
  if (!canSendMail()) return { sent: false, problem: 'no_mail' };
  if (!(await linkAllowed(email.data, caller))) return { sent: false, problem: 'too_many' };
  try {
    await sendSignInMail(email.data, confirmUrl(await makeLink(email.data, from)));
    return { sent: true, email: email.data };
  } catch (error) {
    // The mail server's own words name the recipient.
    log.error(
      { code: error instanceof Error && 'code' in error ? error.code : undefined },
      'a sign-in mail could not be sent',
    );
    return { sent: false, problem: 'mail_failed' };
  }
}
