import type { CheckState } from '@/connectors/contract';
import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/prisma/generated/client';
import { readProblem, type Problem } from './problem';

const select = {
  id: true,
  tenantId: true,
  connectionId: true,
  orderKey: true,
  ref: true,
  candidateAtsId: true,
  firstName: true,
  lastName: true,
  email: true,
  phone: true,
  jobTitle: true,
  packageId: true,
  packageName: true,
  recruiterEmail: true,
  recruiterName: true,
  state: true,
  stateSince: true,
  problem: true,
  overdue: true,
  received: true,
  required: true,
  parties: true,
  providerUrl: true,
  version: true,
  reportToken: true,
  requestId: true,
  lastConfirmedAt: true,
  lastNewsAt: true,
  expectedBy: true,
  readTries: true,
  readAt: true,
  contactDue: true,
  createdAt: true,
  attempt: { orderBy: { number: 'desc' } },
  report: { orderBy: { createdAt: 'asc' } },
} as const satisfies Prisma.CheckSelect;

type CheckRow = Prisma.CheckGetPayload<{ select: typeof select }>;
export type AttemptRow = CheckRow['attempt'][number];

/** A check as the domain works with it: newest attempt first. */
export interface LoadedCheck extends Omit<CheckRow, 'problem' | 'state'> {
  state: CheckState;
  problem: Problem | undefined;
  /** The attempt that counts now. */
  live: AttemptRow | undefined;
  /** Of the newest attempt; 0 when none was ever made. */
  attemptNumber: number;
  /** The live attempt has reached the provider. */
  invited: boolean;
}

/** @throws Error when this tenant has no such check */
export async function loadCheck(tx: Transaction, id: string): Promise<LoadedCheck> {
  return toLoaded(await tx.check.findUniqueOrThrow({ where: { id }, select }));
}

function toLoaded(row: CheckRow): LoadedCheck {
  const live = row.attempt.find((attempt) => attempt.live);
  return {
    ...row,
    problem: readProblem(row.problem),
    live,
    attemptNumber: row.attempt[0]?.number ?? 0,
    invited: live?.state === 'sent',
  };
}

/** The candidate's name, for people. */
export function candidateName(check: { firstName: string; lastName: string }): string {
  return [check.firstName, check.lastName].filter(Boolean).join(' ');
}
