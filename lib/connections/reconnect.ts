import { newAttempt } from '@/lib/checks/commands';
import { loadCheck } from '@/lib/checks/load';
import { settle } from '@/lib/checks/record';
import { withTenant } from '@/lib/db/client';
import { log } from '@/lib/log';

/** The provider lets us in (again): the connection opens, what stopped for want of a key goes out, what runs is looked at. */
export async function reconnect(tenantId: string, id: string, actor: string): Promise<void> {
  const { stopped, running } = await withTenant(tenantId, async (tx) => {
    // Paused and disconnected stay so: somebody chose that.
    await tx.connection.updateMany({
      where: { id, state: { in: ['pending', 'broken', 'active'] } },
      data: { state: 'active', problem: null },
    });
    await tx.auditEntry.create({
      data: { tenantId, actor, action: 'connection.connected', subject: id },
      select: { id: true },
    });
    const select = { id: true } as const;
    return {
      stopped: await tx.check.findMany({
        where: { connectionId: id, state: 'failed', problem: { path: ['code'], equals: 'provider_refused_key' } },
        select,
      }),
      running: await tx.check.findMany({ where: { connectionId: id, state: { in: ['sent', 'in_progress'] } }, select }),
    };
  });
  for (const check of stopped) await reopen(tenantId, check.id, actor);
  for (const check of running) {
    await withTenant(tenantId, async (tx) => {
      await tx.check.update({
        where: { id: check.id },
        data: { readAt: new Date(), readTries: 0 },
        select: { id: true },
      });
      await settle(tx, check.id);
    });
  }
  log.info({ connectionId: id, reopened: stopped.length, read: running.length }, 'connection opened');
}

async function reopen(tenantId: string, checkId: string, actor: string): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "check" WHERE id = ${checkId}::uuid FOR UPDATE`;
    const check = await loadCheck(tx, checkId);
    // Somebody may have sent it again meanwhile.
    if (check.state !== 'failed' || check.problem?.code !== 'provider_refused_key') return;
    await newAttempt(tx, check, check.email, { entries: [{ kind: 'reopened', actor }] });
    await settle(tx, check.id);
  });
}
