import { z } from 'zod';
import { atOnceUrl, makeLink } from '@/lib/auth/link';
import { emailAddress } from '@/lib/auth/email';
import { systemDb } from '@/lib/db/client';
import { UserError } from '@/lib/errors';
import { keepAnAdmin } from './last-admin';
import { memberWords } from './words';

export type InvitedRole = 'recruiter' | 'admin' | 'operator';

export interface Invitation {
  tenantId?: string;
  email: string;
  role: InvitedRole;
  /** Whoever runs the command line, unless given. */
  actor?: string;
}
export interface Member {
  id: string;
  email: string;
  role: InvitedRole;
  tenantId?: string;
}
export interface Invited {
  member: Member;
  /** Signs in once, for a quarter of an hour; needs no mail. */
  signInUrl: string;
}

/**
 * Makes somebody a member of a company, or an operator, and a link to sign in with. Inviting again changes the role.
 * @throws UserError when the address or the company is wrong, or the last administrator would stop being one
 */
export async function inviteMember(input: Invitation): Promise<Invited> {
  const member = await addMember(input);
  return { member, signInUrl: atOnceUrl(await makeLink(member.email, startPath(member.role))) };
}

/** Where an invited person begins: an operator may belong to no company. */
export const startPath = (role: InvitedRole) => (role === 'operator' ? '/operator' : '/');

/** The same without a link. @throws UserError as above */
export async function addMember({ actor = 'operator', role, ...input }: Invitation): Promise<Member> {
  const address = emailAddress.safeParse(input.email);
  if (!address.success) throw new UserError(memberWords('emailWrong'));
  const email = address.data;
  const tenantId = role === 'operator' ? undefined : await knownTenant(input.tenantId);
  return systemDb().$transaction(async (tx) => {
    const operator = role === 'operator' ? { operator: true } : {};
    const { id } = await tx.user.upsert({
      where: { email },
      create: { email, ...operator },
      update: operator,
      select: { id: true },
    });
    if (tenantId && role !== 'operator') {
      if (role !== 'admin') await keepAnAdmin(tx, tenantId, id);
      await tx.membership.upsert({
        where: { userId_tenantId: { userId: id, tenantId } },
        create: { userId: id, tenantId, role },
        update: { role },
      });
    }
    // A link that another company's administrator was shown must not open what is given now.
    await tx.signInToken.deleteMany({ where: { identifier: email } });
    await tx.auditEntry.create({ data: { tenantId, actor, action: `member.invited.${role}`, subject: id } });
    return { id, email, role, ...(tenantId ? { tenantId } : {}) };
  });
}

async function knownTenant(id: string | undefined): Promise<string> {
  if (!id) throw new UserError('Say which company: --tenant <id>, from `tenant list`.');
  const tenant = z.uuid().safeParse(id).success
    ? await systemDb().tenant.findUnique({ where: { id }, select: { id: true } })
    : null;
  if (!tenant) throw new UserError(`There is no company with the id "${id}".`);
  return tenant.id;
}
