import { problemSentence, readProblem } from '@/lib/checks/problem';
import { systemDb, withTenant } from '@/lib/db/client';
import { UserError } from '@/lib/errors';
import { isId } from './input';
import { words } from './words';

const columns = {
  id: true,
  connectionId: true,
  orderKey: true,
  state: true,
  stateSince: true,
  problem: true,
  overdue: true,
  needsYou: true,
  firstName: true,
  lastName: true,
  email: true,
  phone: true,
  candidateAtsId: true,
  jobTitle: true,
  packageId: true,
  packageName: true,
  recruiterEmail: true,
  received: true,
  required: true,
  version: true,
  lastConfirmedAt: true,
  expectedBy: true,
  createdAt: true,
  attempt: {
    orderBy: { number: 'asc' },
    select: { number: true, state: true, live: true, email: true, providerRef: true, sentAt: true },
  },
  writeBack: { orderBy: { version: 'asc' }, select: { version: true, answer: true, doneAt: true } },
} as const;

/** A tenant's checks, newest first. @param email of the candidate, in any case */
export async function listChecks(tenantId: string, email: string | undefined, limit: number | undefined) {
  const where = {
    tenantId,
    ...(email === undefined ? {} : { email: { equals: email.trim(), mode: 'insensitive' as const } }),
  };
  const rows = await withTenant(tenantId, (tx) =>
    tx.check.findMany({ where, select: columns, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: limit }),
  );
  return rows.map(shown);
}

/** One check with its timeline. @throws UserError when there is none */
export async function showCheck(id: string) {
  const tenantId = await tenantOfCheck(id);
  return withTenant(tenantId, async (tx) => {
    const row = await tx.check.findUniqueOrThrow({ where: { id }, select: columns });
    const timeline = await tx.timelineEntry.findMany({
      where: { checkId: id },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: { at: true, attempt: true, kind: true, actor: true, params: true },
    });
    return { ...shown(row), tenantId, timeline };
  });
}

/** @throws UserError when there is no such check */
export async function tenantOfCheck(id: string): Promise<string> {
  const row = isId(id) ? await systemDb().check.findUnique({ where: { id }, select: { tenantId: true } }) : null;
  if (!row) throw new UserError(words('noCheck', { id }));
  return row.tenantId;
}

interface Row {
  problem: unknown;
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  candidateAtsId: string;
  packageName: string;
  writeBack: readonly unknown[];
  attempt: readonly unknown[];
}

function shown<T extends Row>(row: T) {
  const { problem, firstName, lastName, email, phone, candidateAtsId, packageName, attempt, writeBack, ...rest } = row;
  const known = readProblem(problem);
  return {
    ...rest,
    // Who cancelled it is in the timeline: nobody need do anything about it.
    problem: known && known.code !== 'cancelled_by' ? problemSentence(known) : null,
    problemCode: known?.code ?? null,
    candidate: { firstName, lastName, email, phone, atsId: candidateAtsId },
    package: packageName,
    attempts: attempt,
    writeBacks: writeBack,
  };
}
