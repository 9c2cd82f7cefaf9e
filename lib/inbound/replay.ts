import { systemDb } from '@/lib/db/client';

export type ReplayProblem = 'unknown' | 'unread';

/**
 * Works a delivery off once more. What it did already is not done twice.
 * @returns why not, where it cannot be: there is none, or it was not understood when it came
 */
export async function replayDelivery(id: string, actor: string): Promise<ReplayProblem | undefined> {
  return systemDb().$transaction(async (tx) => {
    const known = await tx.inboundEvent.findUnique({ where: { id }, select: { tenantId: true } });
    if (!known) return 'unknown';
    const { count } = await tx.inboundEvent.updateMany({
      where: { id, event: { not: null }, connectionId: { not: null } },
      data: { state: 'received', nextTryAt: new Date(), doneAt: null, tries: 0 },
    });
    if (count === 0) return 'unread';
    await tx.auditEntry.create({
      data: { tenantId: known.tenantId, actor, action: 'event.replayed', subject: id },
      select: { id: true },
    });
    return undefined;
  });
}
