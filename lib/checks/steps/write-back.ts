import { z } from 'zod';
import { ConnectorError } from '@/connectors/kit/errors';
import type { OpenConnection } from '@/lib/connections/session';
import { withTenant, type Transaction } from '@/lib/db/client';
import { log } from '@/lib/log';
import { nextTryAt } from '../backoff';
import { buildCard } from '../card';
import type { LoadedCheck } from '../load';
import { addEntries } from '../record';

const refSchema = z.record(z.string(), z.string());
const giveUpAfterTries = 40;

/** Puts the newest version on the candidate card. Older ones that were never sent are passed over. */
export async function writeBack(check: LoadedCheck, connection: OpenConnection): Promise<void> {
  const card = buildCard(check, connection.opened);
  try {
    await connection.ats.writeBack(refSchema.parse(check.ref), card);
    await withTenant(check.tenantId, async (tx) => {
      await close(tx, check, 'accepted', card.summary);
      await tx.connection.update({
        where: { id: check.connectionId },
        data: { lastWriteBackAt: new Date() },
        select: { id: true },
      });
    });
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    log.warn({ requestId: check.requestId, checkId: check.id, error }, 'write-back failed');
    await withTenant(check.tenantId, (tx) => failed(tx, check, error, card.summary));
  }
}

async function close(tx: Transaction, check: LoadedCheck, answer: string, summary: string): Promise<void> {
  const doneAt = new Date();
  const undone = { checkId: check.id, nextTryAt: { not: null } };
  await tx.writeBack.updateMany({
    where: { ...undone, version: { lt: check.version } },
    data: { nextTryAt: null, answer: 'superseded', doneAt },
  });
  await tx.writeBack.updateMany({
    where: { ...undone, version: check.version },
    data: { nextTryAt: null, answer, summary, doneAt, tries: { increment: 1 } },
  });
}

async function failed(tx: Transaction, check: LoadedCheck, error: ConnectorError, summary: string): Promise<void> {
  const row = await tx.writeBack.findUniqueOrThrow({
    where: { checkId_version: { checkId: check.id, version: check.version } },
  });
  const tries = row.tries + 1;
  const final = error.kind === 'not_found' || error.kind === 'rejected' || tries >= giveUpAfterTries;
  if (!final) {
    await tx.writeBack.updateMany({
      where: { checkId: check.id, nextTryAt: { not: null } },
      data: { tries, answer: error.kind, nextTryAt: nextTryAt(error.passing ? tries : tries + 4, error) },
    });
    return;
  }
  await close(tx, check, error.kind, summary);
  await addEntries(tx, check, check.attemptNumber, [
    { kind: error.kind === 'not_found' ? 'card_gone' : 'card_refused', actor: 'ats' },
  ]);
}
