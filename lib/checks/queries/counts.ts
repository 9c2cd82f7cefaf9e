import { withTenant, type Transaction } from '@/lib/db/client';
import { isOpen } from '../machine';
import { whereFilter, type Filter, type Tab } from './filter';
import { vendorsOf } from './subject';

export type TabCounts = Record<Tab, number>;

/** How many a filter finds under each tab, in one query. */
export async function countTabs(tenantId: string, filter?: Filter): Promise<TabCounts> {
  return withTenant(tenantId, (tx) => counted(tx, tenantId, filter));
}

/** How many of a tenant's checks wait for somebody. */
export async function countNeedsYou(tenantId: string): Promise<number> {
  return withTenant(tenantId, (tx) => tx.check.count({ where: { tenantId, needsYou: true } }));
}

/** What the top of the list says. */
export interface Summary {
  counts: TabCounts;
  /** Completed in the last 24 hours. */
  finished: number;
  connections: { total: number; broken: string[]; paused: number };
}

const day = 86_400_000;

export async function summarise(tenantId: string, now = new Date()): Promise<Summary> {
  return withTenant(tenantId, async (tx) => {
    const counts = await counted(tx, tenantId);
    const finished = await tx.check.count({
      where: { tenantId, state: 'completed', stateSince: { gte: new Date(now.getTime() - day) } },
    });
    const rows = await tx.connection.findMany({
      where: { tenantId, state: { not: 'deactivated' } },
      select: { state: true, listing: { select: { ats: true, provider: true } } },
    });
    const broken = rows.filter(({ state }) => state === 'broken').map((row) => vendorsOf(row).provider);
    return {
      counts,
      finished,
      connections: { total: rows.length, broken, paused: rows.filter(({ state }) => state === 'paused').length },
    };
  });
}

async function counted(tx: Transaction, tenantId: string, filter?: Filter): Promise<TabCounts> {
  const groups = await tx.check.groupBy({
    by: ['needsYou', 'state'],
    where: { tenantId, ...(filter ? whereFilter(filter) : {}) },
    _count: { _all: true },
  });
  const counts: TabCounts = { 'needs-you': 0, 'under-way': 0, done: 0, all: 0 };
  for (const { needsYou, state, _count } of groups) {
    counts[needsYou ? 'needs-you' : isOpen(state) ? 'under-way' : 'done'] += _count._all;
    counts.all += _count._all;
  }
  return counts;
}
