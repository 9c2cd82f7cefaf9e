import { findProvider } from '@/connectors/registry';
import { normaliseEmail } from '@/lib/auth/email';
import { command } from '@/lib/checks/commands';
import { loadCheck } from '@/lib/checks/load';
import { isOpen } from '@/lib/checks/machine';
import { settle } from '@/lib/checks/record';
import { withdraw } from '@/lib/checks/withdraw';
import { withTenant, type Transaction } from '@/lib/db/client';
import { clearJson } from '@/lib/db/json';
import { eraseDeliveries } from './erase-deliveries';

export interface Erased {
  checks: number;
  /** Open ones that were ended; the provider is asked to withdraw what it has. */
  ended: number;
  reports: number;
  deliveries: number;
  /** Attempts whose address is still needed to withdraw them at the provider: run the command again in a few minutes. */
  waiting: number;
}

/** Erases what a company's data says of one candidate. Their timelines stay: they hold no candidate's data. */
export async function eraseCandidate(tenantId: string, typed: string, actor: string): Promise<Erased> {
  const email = normaliseEmail(typed);
  const found = await withTenant(tenantId, (tx) => checksOf(tx, tenantId, email));
  const erased: Erased = { checks: 0, ended: 0, reports: 0, deliveries: 0, waiting: 0 };
  for (const { id } of found.checks) {
    const one = await withTenant(tenantId, (tx) => eraseCheck(tx, id, actor));
    erased.checks += 1;
    erased.ended += one.ended ? 1 : 0;
    erased.reports += one.reports;
    erased.waiting += one.waiting;
  }
  erased.deliveries = await eraseDeliveries(tenantId, found);
  await withTenant(tenantId, async (tx) => {
    // One entry a check, so that it is known later whose data was erased without keeping whose it was.
    const subjects = found.checks.length > 0 ? found.checks.map(({ id }) => id) : [tenantId];
    await tx.auditEntry.createMany({
      data: subjects.map((subject) => ({ tenantId, actor, action: 'candidate.erased', subject })),
    });
  });
  return erased;
}

/** Checks under this address, now or in an earlier attempt, and the same card's candidate under another one. */
async function checksOf(tx: Transaction, tenantId: string, email: string) {
  const address = { equals: email, mode: 'insensitive' as const };
  const select = {
    id: true,
    connectionId: true,
    candidateAtsId: true,
    email: true,
    attempt: { select: { email: true } },
  } as const;
  const named = await tx.check.findMany({
    where: { tenantId, OR: [{ email: address }, { attempt: { some: { email: address } } }] },
    select,
  });
  const same = named
    .filter(({ candidateAtsId }) => candidateAtsId)
    .map(({ connectionId, candidateAtsId }) => ({ connectionId, candidateAtsId }));
  const more =
    same.length > 0
      ? await tx.check.findMany({ where: { tenantId, id: { notIn: named.map(({ id }) => id) }, OR: same }, select })
      : [];
  const checks = [...named, ...more];
  const emails = new Set([
    email,
    ...checks.flatMap((check) => [check.email, ...check.attempt.map((attempt) => attempt.email)]).map(normaliseEmail),
  ]);
  emails.delete('');
  return { checks, emails: [...emails] };
}

async function eraseCheck(tx: Transaction, id: string, actor: string) {
  await tx.$queryRaw`SELECT id FROM "check" WHERE id = ${id}::uuid FOR UPDATE`;
  const { state } = await loadCheck(tx, id);
  const ended = isOpen(state);
  if (ended) await end(tx, id, actor);
  // Stopped while it was being sent: only its address tells whether the provider has it.
  const needed = { checkId: id, archiveDue: true, providerRef: null };
  const waiting = await tx.attempt.count({ where: needed });
  await tx.attempt.updateMany({
    where: { checkId: id, NOT: { archiveDue: true, providerRef: null } },
    data: { email: '' },
  });
  const { count: reports } = await tx.report.deleteMany({ where: { checkId: id } });
  await tx.writeBack.updateMany({ where: { checkId: id }, data: { summary: null } });
  const after = await loadCheck(tx, id);
  const name = { firstName: '', lastName: '', email: '', phone: '', candidateAtsId: '' };
  await tx.check.update({
    where: { id },
    data: {
      ...name,
      parties: [],
      providerUrl: '',
      // Reading it again would bring the names back.
      readAt: null,
      contactDue: false,
      needsYou: false,
      ...(after.problem?.code === 'cancelled_by' ? {} : { problem: clearJson }),
    },
    select: { id: true },
  });
  await settle(tx, id);
  return { ended, reports, waiting };
}

/** By the usual way where the provider can withdraw; else only here. */
async function end(tx: Transaction, id: string, actor: string): Promise<void> {
  const { connection } = await tx.check.findUniqueOrThrow({
    where: { id },
    select: { connection: { select: { listing: { select: { provider: true } } } } },
  });
  const manifest = findProvider(connection.listing.provider)?.manifest;
  if (manifest?.capabilities.cancel) return command(tx, { checkId: id, action: 'cancel', actor }, manifest);
  await withdraw(tx, await loadCheck(tx, id), { name: actor, actor, atProvider: false });
}
