import { z } from 'zod';
import { atOnceUrl, makeLink } from '@/lib/auth/link';
import { emailAddress } from '@/lib/auth/email';
import { systemDb } from '@/lib/db/client';
import { UserError } from '@/lib/errors';

export type InvitedRole = 'recruiter' | 'admin' | 'operator';

export interface Invited {
  member: { id: string; email: string; role: InvitedRole; tenantId?: string };
  /** Signs in once, for a quarter of an hour; needs no mail. */
  signInUrl: string;
}

/**
 * Makes somebody a member of a company, or an operator, and a link to sign in with. Inviting again changes the role.
 * @throws UserError when the address or the company is wrong
 */
export async function inviteMember(input: {
  tenantId?: string;
  email: string;
  role: InvitedRole;
  actor?: string;
}): Promise<Invited> {
  const address = emailAddress.safeParse(input.email);
  if (!address.success) throw new UserError('This is not an e-mail address. Check it for missing or extra letters.');
  const { role } = input;
  const email = address.data;
  const tenantId = role === 'operator' ? undefined : await knownTenant(input.tenantId);
  const member = await systemDb().$transaction(async (tx) => {
    const operator = role === 'operator' ? { operator: true } : {};
    const { id } = await tx.user.upsert({
      where: { email },
      create: { email, ...operator },
      update: operator,
      select: { id: true },
    });
    if (tenantId && role !== 'operator') {
      await tx.membership.upsert({
        where: { userId_tenantId: { userId: id, tenantId } },
        create: { userId: id, tenantId, role },
        update: { role },
      });
    }
    await tx.auditEntry.create({
      data: { tenantId, actor: input.actor ?? 'operator', action: `member.invited.${role}`, subject: id },
    });
    return { id, email, role, ...(tenantId ? { tenantId } : {}) };
  });
  return { member, signInUrl: atOnceUrl(await makeLink(email, '/')) };
}

async function knownTenant(id: string | undefined): Promise<string> {
  if (!id) throw new UserError('Say which company: --tenant <id>, from `tenant list`.');
  const tenant = z.uuid().safeParse(id).success
    ? await systemDb().tenant.findUnique({ where: { id }, select: { id: true } })
    : null;
  if (!tenant) throw new UserError(`There is no company with the id "${id}".`);
  return tenant.id;
}
