import { seal, unseal } from '@/lib/crypto';
import { withTenant } from '@/lib/db/client';
import { log } from '@/lib/log';

const batch = 200;

/**
 * Blanks what was delivered about a candidate: the deliveries that made or changed their checks, and any other that names one
 * of their addresses. The rows stay, so that a duplicate still gets the first one's answer and makes nothing anew.
 * @returns how many
 */
export async function eraseDeliveries(
  tenantId: string,
  of: { checks: readonly { id: string }[]; emails: readonly string[] },
): Promise<number> {
  const checkIds = new Set(of.checks.map(({ id }) => id));
  let count = 0;
  let after: string | undefined;
  do {
    const rows = await withTenant(tenantId, (tx) =>
      tx.inboundEvent.findMany({
        where: { tenantId, ...(after ? { id: { gt: after } } : {}) },
        select: { id: true, source: true, checkId: true, rawBody: true },
        orderBy: { id: 'asc' },
        take: batch,
      }),
    );
    const about = rows.filter((row) => (row.checkId !== null && checkIds.has(row.checkId)) || names(row, of.emails));
    await withTenant(tenantId, async (tx) => {
      for (const { id, source } of about) {
        const rawBody = seal('', { purpose: 'inbound-body', owner: source });
        // Erased before it was worked off: it must not come up again.
        await tx.inboundEvent.update({
          where: { id },
          data: { rawBody, event: null, headers: {}, nextTryAt: null, problem: null },
          select: { id: true },
        });
        await tx.inboundEvent.updateMany({
          where: { id, state: 'received' },
          data: { state: 'done', doneAt: new Date() },
        });
      }
    });
    count += about.length;
    after = rows.length === batch ? rows.at(-1)?.id : undefined;
  } while (after);
  return count;
}

/** A body that no key opens any more says nothing to anybody. */
function names(row: { id: string; source: string; rawBody: string }, emails: readonly string[]): boolean {
  try {
    const body = unseal(row.rawBody, { purpose: 'inbound-body', owner: row.source }).toLowerCase();
    return emails.some((email) => body.includes(email));
  } catch {
    log.warn({ event: row.id }, 'a stored delivery cannot be decrypted');
    return false;
  }
}
