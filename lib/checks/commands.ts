import { z } from 'zod';
import type { CardAction, ProviderManifest } from '@/connectors/contract';
import type { Transaction } from '@/lib/db/client';
import { clearJson } from '@/lib/db/json';
import { UserError } from '@/lib/errors';
import { cardWords } from '@/lib/words';

import { actionsFor } from './actions';
import type { LoadedCheck } from './load';
import { loadCheck } from './load';
import { isOpen, moveCheck } from './machine';
import { blockersOf, text } from './problem';
import { addEntries, recordChange, settle, type Change } from './record';
import { endLive, withdraw } from './withdraw';

export interface Command {
  checkId: string;
  action: CardAction;
  /** A member's e-mail address, or `ats` where the card does not tell who pressed. */
  actor: string;
  /** The new address, for `correct-email` from our screen. A card cannot carry one: its button asks for it. */
  email?: string;
}

/**
 * Records what a person asked for, and makes it due. The calls follow in durable steps.
 * @throws UserError when the action does not apply now
 */
export async function command(tx: Transaction, order: Command, manifest: ProviderManifest): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "check" WHERE id = ${order.checkId}::uuid FOR UPDATE`;
  const check = await loadCheck(tx, order.checkId);
  if (!actionsFor(check, manifest.capabilities).includes(order.action)) {
    throw new UserError('This no longer applies: the check has moved on. Reload to see where it stands.');
  }
  await carryOut[order.action](tx, check, order);
  await settle(tx, check.id);
}

type Carry = (tx: Transaction, check: LoadedCheck, order: Command) => Promise<void>;

const carryOut: Record<CardAction, Carry> = {
  refresh: async (tx, check, { actor }) => {
    await tx.check.update({ where: { id: check.id }, data: { readAt: new Date() }, select: { id: true } });
    await addEntries(tx, check, check.attemptNumber, [{ kind: 'refresh_requested', actor }]);
  },
  resend: async (tx, check, { actor }) => {
    await tx.check.update({ where: { id: check.id }, data: { contactDue: true }, select: { id: true } });
    await addEntries(tx, check, check.attemptNumber, [{ kind: 'resend_requested', actor }]);
  },
  cancel: (tx, check, { actor }) => withdraw(tx, check, { name: actor, actor }),
  replace: async (tx, check, { actor }) => {
    await supersede(tx, check);
    await newAttempt(tx, check, check.email, { entries: [{ kind: 'replace_requested', actor }] });
  },
  'correct-email': async (tx, check, { actor, email }) => {
    if (email === undefined) {
      await addEntries(tx, check, check.attemptNumber, [{ kind: 'correct_requested', actor }]);
      return;
    }
    const address = z.email().safeParse(email.trim());
    if (!address.success) throw new UserError('This is not an e-mail address. Check it for missing or extra letters.');
    await newAttempt(tx, check, address.data, { entries: [{ kind: 'corrected', actor }] });
  },
};

/** The other check of ours that stands in the way ends with this one's sending. */
async function supersede(tx: Transaction, check: LoadedCheck): Promise<void> {
  const otherId = check.problem?.code === 'already_open' ? text(check.problem.params.check) : '';
  if (!otherId) return;
  await tx.$queryRaw`SELECT id FROM "check" WHERE id = ${otherId}::uuid FOR UPDATE`;
  const other = await loadCheck(tx, otherId);
  if (!isOpen(other.state)) return;
  await withdraw(tx, other, { name: cardWords('newer'), actor: 'system' });
  await settle(tx, other.id);
}

/** Opens a new chapter: another invitation of the same check. */
export async function newAttempt(
  tx: Transaction,
  check: LoadedCheck,
  email: string,
  change: Pick<Change, 'entries'>,
): Promise<void> {
  await endLive(tx, check);
  const number = check.attemptNumber + 1;
  await tx.attempt.create({
    data: {
      tenantId: check.tenantId,
      connectionId: check.connectionId,
      checkId: check.id,
      number,
      email,
      replaces: blockersOf(check.problem),
    },
    select: { id: true },
  });
  const { state } = moveCheck(check.state, { kind: 'reopened' });
  await recordChange(tx, check, number, {
    data: {
      email,
      state,
      stateSince: new Date(),
      problem: clearJson,
      needsYou: false,
      overdue: false,
      received: 0,
      required: 0,
      parties: [],
      readAt: null,
      contactDue: false,
    },
    entries: change.entries,
    visible: true,
  });
}
