import type { Transaction } from '@/lib/db/client';
import { UserError } from '@/lib/errors';
import { memberWords } from './words';

/**
 * Before somebody stops being an administrator: a company without one could let nobody in and mend nothing.
 * The administrators' rows stay locked, so that two who demote each other at the same moment come one after the other.
 * @throws UserError when this is the last one
 */
export async function keepAnAdmin(tx: Transaction, tenantId: string, userId: string): Promise<void> {
  const admins = await tx.$queryRaw<{ userId: string }[]>`
    SELECT user_id::text AS "userId" FROM membership
    WHERE tenant_id = ${tenantId}::uuid AND role = 'admin' ORDER BY id FOR UPDATE`;
  if (admins.length === 1 && admins[0]?.userId === userId) throw new UserError(memberWords('lastAdmin'));
}
