import type { CheckState } from '@/connectors/contract';
import { withTenant, type Transaction } from '@/lib/db/client';
import type { Prisma } from '@/prisma/generated/client';
import { candidateName } from '../load';
import { readProblem, type Problem } from '../problem';
import { encodeCursor } from './cursor';
import { whereFilter, whereTab, type ListQuery } from './filter';
import { beyond, cursorAt, orderBy } from './order';
import { connectionColumns, offersFor, vendorsOf, type Offer, type Vendors } from './subject';

export const pageSize = 25;

const select = {
  id: true,
  firstName: true,
  lastName: true,
  email: true,
  jobTitle: true,
  packageId: true,
  packageName: true,
  recruiterEmail: true,
  recruiterName: true,
  state: true,
  stateSince: true,
  overdue: true,
  needsYou: true,
  problem: true,
  received: true,
  required: true,
  lastConfirmedAt: true,
  lastNewsAt: true,
  createdAt: true,
  attempt: { where: { live: true }, select: { state: true } },
  connection: { select: connectionColumns },
} as const satisfies Prisma.CheckSelect;

type Row = Prisma.CheckGetPayload<{ select: typeof select }>;

export interface LastStep {
  kind: string;
  actor: string;
  params: unknown;
  at: Date;
}

/** A check as a list shows it. */
export interface ListedCheck {
  id: string;
  name: string;
  email: string;
  jobTitle: string;
  packageName: string;
  recruiter: string;
  state: CheckState;
  stateSince: Date;
  overdue: boolean;
  needsYou: boolean;
  problem: Problem | undefined;
  received: number;
  required: number;
  lastConfirmedAt: Date | null;
  lastNewsAt: Date;
  vendors: Vendors;
  offers: Offer[];
  lastStep: LastStep | undefined;
}

export interface CheckPage {
  rows: ListedCheck[];
  /** Cursors of the neighbouring pages; undefined where there is none. */
  newer: string | undefined;
  older: string | undefined;
}

/** One page of a tenant's checks. */
export async function listChecks(tenantId: string, query: ListQuery): Promise<CheckPage> {
  const { sort, after, before } = query;
  const back = before !== undefined;
  const cursor = before ?? after;
  return withTenant(tenantId, async (tx) => {
    const found = await tx.check.findMany({
      where: {
        tenantId,
        AND: [whereTab(query.tab), whereFilter(query.filter), ...(cursor ? [beyond(cursor, sort, back)] : [])],
      },
      orderBy: orderBy(sort, back),
      take: pageSize + 1,
      select,
    });
    const more = found.length > pageSize;
    const kept = found.slice(0, pageSize);
    const rows = back ? kept.toReversed() : kept;
    const steps = await lastSteps(
      tx,
      rows.map(({ id }) => id),
    );
    const end = (row: Row | undefined) => (row ? encodeCursor(cursorAt(row, sort)) : undefined);
    return {
      rows: rows.map((row) => toListed(row, steps.get(row.id))),
      newer: back ? (more ? end(rows[0]) : undefined) : after ? end(rows[0]) : undefined,
      older: back || more ? end(rows.at(-1)) : undefined,
    };
  });
}

function toListed(row: Row, lastStep: LastStep | undefined): ListedCheck {
  const problem = readProblem(row.problem);
  const { attempt, connection, firstName, lastName, packageId, ...shown } = row;
  return {
    ...shown,
    name: candidateName({ firstName, lastName }),
    packageName: row.packageName || packageId,
    recruiter: row.recruiterName || row.recruiterEmail,
    problem,
    vendors: vendorsOf(connection),
    offers: offersFor({ state: row.state, problem, invited: attempt[0]?.state === 'sent' }, connection),
    lastStep,
  };
}

/** The newest timeline entry of each, one index look-up a row. */
async function lastSteps(tx: Transaction, ids: string[]): Promise<Map<string, LastStep>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<(LastStep & { id: string })[]>`
    SELECT wanted.id::text AS id, last.kind, last.actor, last.params, last.at
    FROM unnest(${ids}::uuid[]) AS wanted(id)
    CROSS JOIN LATERAL (
      SELECT kind, actor, params, at FROM timeline_entry WHERE check_id = wanted.id ORDER BY at DESC, id DESC LIMIT 1
    ) AS last`;
  return new Map(rows.map(({ id, ...step }) => [id, step]));
}
