import { command } from '@/lib/checks/commands';
import { createCheck } from '@/lib/checks/order';
import { addEntries } from '@/lib/checks/record';
import { openListing, listingColumns, type OpenListing } from '@/lib/connections/listing';
import { runSelfTest, selfTestOf } from '@/lib/connections/self-test-run';
import { unsealJson } from '@/lib/crypto';
import { systemDb, withTenant, type Transaction } from '@/lib/db/client';
import { UserError } from '@/lib/errors';
import { log } from '@/lib/log';
import { storedEvent, type StoredEvent } from './events';

interface Work {
  tenantId: string;
  connectionId: string;
  requestId: string;
  opened: OpenListing;
}

/**
 * Works a stored delivery off, once: makes its check, or records what it asks. No vendor is called here, but for a
 * self-test, which makes no check and leaves nothing.
 * @returns the checks that are due because of it
 */
export async function takeIn(eventId: string): Promise<string[]> {
  const row = await systemDb().inboundEvent.findUnique({
    where: { id: eventId },
    select: {
      source: true,
      vendorEventId: true,
      state: true,
      tenantId: true,
      connectionId: true,
      requestId: true,
      event: true,
      checkId: true,
      doneAt: true,
    },
  });
  if (!row || row.doneAt || !row.event || !row.tenantId || !row.connectionId) return row?.checkId ? [row.checkId] : [];
  const { tenantId, connectionId, requestId } = row;
  const event = storedEvent.parse(unsealJson(row.event, { purpose: 'inbound-event', owner: row.source }));
  const selfTest =
    event.kind === 'order' ? await selfTestOf({ connectionId, vendorEventId: row.vendorEventId }) : undefined;
  if (selfTest && event.kind === 'order') {
    if (await runSelfTest(selfTest, event.packageId))
      await systemDb().inboundEvent.deleteMany({ where: { id: eventId } });
    return [];
  }
  const connection = await systemDb().connection.findUniqueOrThrow({
    where: { id: connectionId },
    select: { listing: { select: listingColumns } },
  });
  const work = { tenantId, connectionId, requestId, opened: openListing(connection.listing) };
  return withTenant(tenantId, async (tx) => {
    // The row lock makes two runs of the same event one.
    const undone = await tx.$queryRaw<
      unknown[]
    >`SELECT 1 FROM inbound_event WHERE id = ${eventId}::uuid AND done_at IS NULL FOR UPDATE`;
    if (undone.length === 0) return [];
    const { checkIds, problem } = await handle(tx, work, event);
    await tx.inboundEvent.update({
      where: { id: eventId },
      data: {
        state: 'done',
        doneAt: new Date(),
        nextTryAt: null,
        checkId: checkIds[0],
        ...(problem ? { problem } : {}),
      },
      select: { id: true },
    });
    await tx.connection.update({
      where: { id: connectionId },
      data: { lastDeliveryAt: new Date() },
      select: { id: true },
    });
    log.info({ requestId, kind: event.kind, checks: checkIds.length }, 'delivery worked off');
    return checkIds;
  });
}

interface Handled {
  checkIds: string[];
  problem?: string;
}

async function handle(tx: Transaction, work: Work, event: StoredEvent): Promise<Handled> {
  const { manifest } = work.opened.provider;
  switch (event.kind) {
    case 'order':
      return { checkIds: [await createCheck(tx, { ...work, order: event, manifest })] };
    case 'action': {
      const check = await tx.check.findUnique({
        where: { connectionId_orderKey: { connectionId: work.connectionId, orderKey: event.orderKey } },
        select: { id: true, tenantId: true },
      });
      if (!check) return { checkIds: [], problem: 'The action names a card that has no check.' };
      try {
        await command(tx, { checkId: check.id, action: event.action, actor: event.actor }, manifest);
      } catch (error) {
        // The card was older than the check: what it shows is put right, and the recruiter sees where it stands.
        if (!(error instanceof UserError)) throw error;
        await addEntries(tx, check, 0, [{ kind: 'action_late', actor: event.actor }]);
        return { checkIds: [check.id], problem: error.sentence };
      }
      return { checkIds: [check.id] };
    }
    case 'notice':
      return { checkIds: await noticed(tx, work, event) };
  }
}

/** The truth is read by API: a notice only makes the reading due. */
async function noticed(
  tx: Transaction,
  work: Work,
  event: Extract<StoredEvent, { kind: 'notice' }>,
): Promise<string[]> {
  const attempts = await tx.attempt.findMany({
    where: {
      connectionId: work.connectionId,
      live: true,
      OR: [{ providerRef: { in: event.providerRefs } }, { id: { in: event.correlationKeys.filter(isUuid) } }],
    },
    select: { checkId: true },
  });
  const checkIds = [...new Set(attempts.map(({ checkId }) => checkId))];
  await tx.check.updateMany({ where: { id: { in: checkIds } }, data: { readAt: new Date(), dueAt: new Date() } });
  return checkIds;
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
