import { z } from 'zod';
import type { OrderEvent, ProviderManifest } from '@/connectors/contract';
import { randomToken } from '@/lib/crypto';
import type { Transaction } from '@/lib/db/client';
import { addEntries, settle } from './record';
import { candidateName } from './load';
import type { Problem } from './problem';

const mail = z.email();

/** What is wrong with an order as it stands, before anybody is asked. Pure. */
export function orderProblem(
  order: Pick<OrderEvent, 'candidate' | 'packageId'>,
  manifest: ProviderManifest,
): Problem | undefined {
  const missing = manifest.requiredFields.find((field) => order.candidate[field] === '');
  if (missing) return { code: `missing_${missing}`, params: {} };
  if (order.candidate.email && !mail.safeParse(order.candidate.email).success)
    return { code: 'invalid_email', params: {} };
  return order.packageId === '' ? { code: 'missing_package', params: {} } : undefined;
}

interface Ordering {
  tenantId: string;
  connectionId: string;
  order: OrderEvent;
  manifest: ProviderManifest;
  requestId: string;
}

/**
 * Makes the check of an order: with an attempt to be sent, or stopped with the reason. An order that has its check
 * already changes nothing, so that a delivery may be worked off twice.
 * @returns the check's id
 */
export async function createCheck(
  tx: Transaction,
  { tenantId, connectionId, order, manifest, requestId }: Ordering,
): Promise<string> {
  // Two orders for one person at the same moment must see each other.
  const person = `${connectionId} ${order.candidate.email.toLowerCase()}`;
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${person}, 0))::text`;
  const known = await tx.check.findUnique({
    where: { connectionId_orderKey: { connectionId, orderKey: order.orderKey } },
    select: { id: true },
  });
  if (known) return known.id;

  const problem = orderProblem(order, manifest) ?? (await openAlready(tx, connectionId, order));
  const offered = await tx.package.findUnique({
    where: { connectionId_externalId: { connectionId, externalId: order.packageId } },
    select: { name: true },
  });
  const check = await tx.check.create({
    data: {
      tenantId,
      connectionId,
      orderKey: order.orderKey,
      ref: { ...order.ref },
      candidateAtsId: order.candidate.atsId,
      firstName: order.candidate.firstName,
      lastName: order.candidate.lastName,
      email: order.candidate.email,
      phone: order.candidate.phone,
      jobAtsId: order.job?.atsId ?? '',
      jobTitle: order.job?.title ?? '',
      packageId: order.packageId,
      packageName: offered?.name ?? '',
      recruiterEmail: order.recruiter?.email ?? '',
      recruiterName: order.recruiter?.name ?? '',
      orderedBy: order.orderedBy ?? '',
      reportToken: randomToken(),
      requestId,
      state: problem ? 'failed' : 'queued',
      needsYou: problem !== undefined,
      problem: problem ? { code: problem.code, params: { ...problem.params } } : undefined,
      writeBack: { create: { tenantId, version: 1 } },
      attempt: problem ? undefined : { create: { tenantId, connectionId, number: 1, email: order.candidate.email } },
    },
    select: { id: true, tenantId: true },
  });
  await addEntries(tx, check, problem ? 0 : 1, [
    { kind: 'ordered', actor: order.recruiter?.email || 'ats' },
    ...(problem ? [{ kind: 'order_refused', actor: 'system', params: { code: problem.code } }] : []),
  ]);
  await settle(tx, check.id);
  return check.id;
}

/** The same package, to the same address, still open: the recruiter decides, not we. */
async function openAlready(tx: Transaction, connectionId: string, order: OrderEvent): Promise<Problem | undefined> {
  const open = await tx.check.findFirst({
    where: {
      connectionId,
      packageId: order.packageId,
      email: { equals: order.candidate.email, mode: 'insensitive' },
      state: { in: ['queued', 'sent', 'in_progress'] },
    },
    select: { id: true, createdAt: true, attempt: { where: { live: true }, select: { providerRef: true } } },
    orderBy: { createdAt: 'desc' },
  });
  if (!open) return undefined;
  const providerRef = open.attempt[0]?.providerRef;
  return {
    code: 'already_open',
    params: {
      name: order.candidate.firstName || candidateName(order.candidate),
      since: open.createdAt.toISOString(),
      blockers: providerRef ? [providerRef] : [],
      check: open.id,
    },
  };
}
