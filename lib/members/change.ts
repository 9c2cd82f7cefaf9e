import { withTenant, type Transaction } from '@/lib/db/client';
import { UserError } from '@/lib/errors';
import { keepAnAdmin } from './last-admin';
import type { MemberRole } from './list';
import { memberWords } from './words';

interface Change {
  tenantId: string;
  userId: string;
  /** E-mail of who does it, for the audit log. */
  actor: string;
}

/** @throws UserError when the person is no member, or the last administrator would stop being one */
export async function changeRole({ role, ...change }: Change & { role: MemberRole }): Promise<void> {
  await onMember(change, `member.role.${role}`, async (tx, where, before) => {
    if (before === role) return false;
    if (role !== 'admin') await keepAnAdmin(tx, change.tenantId, change.userId);
    await tx.membership.update({ where, data: { role }, select: { id: true } });
    return true;
  });
}

/** Takes the company away from a person, at once. The account stays: other companies may know it. @throws UserError as above */
export async function removeMember(change: Change): Promise<void> {
  await onMember(change, 'member.removed', async (tx, where) => {
    await keepAnAdmin(tx, change.tenantId, change.userId);
    await tx.membership.delete({ where, select: { id: true } });
    return true;
  });
}

type Where = { userId_tenantId: { userId: string; tenantId: string } };

async function onMember(
  { tenantId, userId, actor }: Change,
  action: string,
  work: (tx: Transaction, where: Where, before: MemberRole) => Promise<boolean>,
): Promise<void> {
  const where = { userId_tenantId: { userId, tenantId } };
  await withTenant(tenantId, async (tx) => {
    const member = await tx.membership.findUnique({ where, select: { role: true } });
    if (!member) throw new UserError(memberWords('notMember'));
    if (!(await work(tx, where, member.role))) return;
    await tx.auditEntry.create({ data: { tenantId, actor, action, subject: userId }, select: { id: true } });
  });
}
