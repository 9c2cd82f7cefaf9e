import { atOnceUrl, confirmUrl, makeLink } from '@/lib/auth/link';
import { linkAllowed } from '@/lib/auth/link-limit';
import { systemDb } from '@/lib/db/client';
import { UserError } from '@/lib/errors';
import { log } from '@/lib/log';
import { canSendMail, sendSignInMail } from '@/lib/mail';
import { addMember, startPath, type Member } from './invite';
import type { MemberRole } from './list';
import { memberWords } from './words';

/** How an invited person gets in: by the link in a mail, by one to hand over, or as they did before. */
export type WayIn = { by: 'mail' } | { by: 'link'; url: string } | { by: 'themselves' };

/**
 * What an administrator may do on a screen: let a colleague in, by mail where mail can leave.
 * @throws UserError when the address is wrong, was mailed too often, or is the last administrator's
 */
export async function inviteColleague(input: {
  tenantId: string;
  email: string;
  role: MemberRole;
  actor: string;
}): Promise<{ email: string; way: WayIn }> {
  if (canSendMail() && !(await linkAllowed(input.email, input.actor))) throw new UserError(memberWords('tooMany'));
  const member = await addMember(input);
  const { email } = member;
  if (await mailed(member)) return { email, way: { by: 'mail' } };
  if (!(await isNewcomer(member.id, input.tenantId))) return { email, way: { by: 'themselves' } };
  return { email, way: { by: 'link', url: atOnceUrl(await makeLink(email, startPath(member.role))) } };
}

async function mailed({ email, role }: Member): Promise<boolean> {
  if (!canSendMail()) return false;
  try {
    await sendSignInMail(email, confirmUrl(await makeLink(email, startPath(role))));
    return true;
  } catch (error) {
    // The mail server's own words name the recipient.
    log.error(
      { code: error instanceof Error && 'code' in error ? error.code : undefined },
      'an invitation was not sent',
    );
    return false;
  }
}

/**
 * Whether a link may be shown to the administrator who invites. It signs in as that person: into other companies, too, and
 * over all of them for an operator. So only for whoever never came and belongs nowhere else.
 */
async function isNewcomer(id: string, tenantId: string): Promise<boolean> {
  const count = await systemDb().user.count({
    where: { id, operator: false, emailVerified: null, membership: { every: { tenantId } } },
  });
  return count === 1;
}
