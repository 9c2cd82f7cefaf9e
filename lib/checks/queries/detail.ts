import { z } from 'zod';
import type { CheckState, Party } from '@/connectors/contract';
import { withTenant } from '@/lib/db/client';
import { candidateName, loadCheck } from '../load';
import type { Problem } from '../problem';
import { connectionColumns, offersFor, vendorsOf, type Offer, type Vendors } from './subject';

const parties = z
  .array(z.object({ name: z.string(), state: z.enum(['waiting', 'done', 'declined']), at: z.string().optional() }))
  .catch([]);

export interface TimelineItem {
  id: string;
  attempt: number;
  kind: string;
  actor: string;
  params: unknown;
  at: Date;
}

export interface AttemptView {
  id: string;
  number: number;
  email: string;
  providerRef: string | null;
}

/** What the candidate card shows, and whether it took the newest version. */
export interface CardState {
  shown: { summary: string; at: Date } | undefined;
  newest: { answer: string | null; tries: number; nextTryAt: Date | null; doneAt: Date | null } | undefined;
}

/** A check as its page shows it. */
export interface CheckView {
  id: string;
  name: string;
  firstName: string;
  email: string;
  jobTitle: string;
  packageName: string;
  recruiterName: string;
  recruiterEmail: string;
  state: CheckState;
  stateSince: Date;
  overdue: boolean;
  problem: Problem | undefined;
  received: number;
  required: number;
  parties: Party[];
  providerUrl: string;
  version: number;
  requestId: string;
  orderKey: string;
  candidateAtsId: string;
  createdAt: Date;
  sentAt: Date | null;
  lastConfirmedAt: Date | null;
  lastNewsAt: Date;
  expectedBy: Date | null;
  connection: { id: string; state: string };
  vendors: Vendors;
  offers: Offer[];
  attempts: AttemptView[];
  reports: { token: string; title: string; createdAt: Date }[];
  card: CardState;
  /** Newest first. */
  timeline: TimelineItem[];
}

/** Long enough for any check that people handle; a runaway one must not take the page with it. */
const timelineLimit = 300;

/** @returns undefined when this tenant has no such check */
export async function findCheck(tenantId: string, id: string): Promise<CheckView | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  return withTenant(tenantId, async (tx) => {
    const around = await tx.check.findUnique({
      where: { id, tenantId },
      select: {
        connection: { select: connectionColumns },
        timeline: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: timelineLimit },
        writeBack: { orderBy: { version: 'desc' }, take: 20 },
      },
    });
    if (!around) return undefined;
    const check = await loadCheck(tx, id);
    const accepted = around.writeBack.find(({ answer }) => answer === 'accepted');
    return {
      ...check,
      name: candidateName(check),
      packageName: check.packageName || check.packageId,
      parties: parties.parse(check.parties),
      sentAt: check.live?.sentAt ?? null,
      connection: { id: check.connectionId, state: around.connection.state },
      vendors: vendorsOf(around.connection),
      offers: offersFor(check, around.connection),
      attempts: check.attempt,
      reports: check.report,
      card: {
        shown: accepted && { summary: accepted.summary ?? '', at: accepted.doneAt ?? accepted.createdAt },
        newest: around.writeBack[0],
      },
      timeline: around.timeline,
    };
  });
}
