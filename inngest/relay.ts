import { claimDueChecks, releaseDueChecks } from '@/lib/checks/claim';
import { buryInbound, claimInbound, releaseInbound } from '@/lib/inbound/claim';
import { log } from '@/lib/log';
import { inngest } from './client';
import { checkDue, inboundReceived } from './events';

let running: Promise<void> | undefined;
let askedAgain = false;

/** Hands stored deliveries to the engine. Asked for while it runs, it looks once more: a flood costs one relay at a time. */
export function relayInbound(): Promise<void> {
  askedAgain = true;
  running ??= (async () => {
    while (askedAgain) {
      askedAgain = false;
      await relayBatches();
    }
  })().finally(() => (running = undefined));
  return running;
}

/**
 * A batch a call, until none is due. The engine ignores an id that it has seen within a day, so each hand-over has an id
 * of its own: the row, its try, and the moment, since a replay counts its tries from the start again.
 */
async function relayBatches(): Promise<void> {
  for (;;) {
    const rows = await claimInbound();
    if (rows.length === 0) return;
    const now = Date.now();
    const events = rows.map(({ id, connectionId, tries }) =>
      inboundReceived.create({ eventId: id, connectionId }, { id: `${id}:${tries}:${now}` }),
    );
    try {
      await inngest.send(events);
    } catch (error) {
      log.warn({ error, waiting: rows.length }, 'the engine takes no deliveries; they wait in Postgres');
      await releaseInbound(rows.map(({ id }) => id));
      return;
    }
  }
}

/** Hands over checks that are due and that no run has taken. */
async function relayDueChecks(): Promise<void> {
  const rows = await claimDueChecks();
  if (rows.length === 0) return;
  try {
    await sendDue(rows);
  } catch (error) {
    log.warn({ error, waiting: rows.length }, 'the engine takes no checks; they wait in Postgres');
    await releaseDueChecks(rows.map(({ id }) => id));
  }
}

/** Drives one check now, because a person asked. When the engine is away, the sweep does it later. */
export async function relayCheck(check: { id: string; connectionId: string }): Promise<void> {
  try {
    await sendDue([check]);
  } catch (error) {
    log.warn({ error }, 'the engine takes no checks; they wait in Postgres');
  }
}

async function sendDue(rows: readonly { id: string; connectionId: string }[]): Promise<void> {
  const now = Date.now();
  await inngest.send(
    rows.map(({ id, connectionId }) => checkDue.create({ checkId: id, connectionId }, { id: `${id}:${now}` })),
  );
}

const sweepEveryMs = 2_000;

/**
 * The engine may lose what it accepted, so what should be done by now and is not is handed over again, always.
 * Runs in every app process; rows are locked, so that two sweeps share the work.
 */
export function startSweep(): void {
  const sweep = async () => {
    try {
      await relayInbound();
      await relayDueChecks();
      const dead = await buryInbound();
      if (dead > 0) log.error({ dead }, 'deliveries were set aside after too many tries');
    } catch (error) {
      log.error({ error }, 'the sweep failed');
    } finally {
      setTimeout(() => void sweep(), sweepEveryMs).unref();
    }
  };
  void sweep();
}
