import { systemDb } from '@/lib/db/client';
import { spokenState, type DeliveryState } from './delivery-query';

/** A delivery that was tried so often does not just wait for its turn. */
const failingFromTries = 3;

export const connectionStates = ['active', 'broken', 'pending', 'paused', 'deactivated'] as const;
export type FleetState = (typeof connectionStates)[number];

/** Over all companies, for operators. */
export interface Fleet {
  deliveries: Record<DeliveryState | 'all', number>;
  /** Of those that wait: tried several times in vain. */
  failing: number;
  connections: { state: FleetState; count: number }[];
}

export async function readFleet(): Promise<Fleet> {
  const db = systemDb();
  const [groups, failing, connections] = await Promise.all([
    db.inboundEvent.groupBy({ by: ['state'], _count: { _all: true } }),
    db.inboundEvent.count({ where: { nextTryAt: { not: null }, tries: { gte: failingFromTries } } }),
    db.connection.groupBy({ by: ['state'], _count: { _all: true } }),
  ]);
  const deliveries = { all: 0, 'set-aside': 0, waiting: 0, refused: 0, unparsed: 0, done: 0 };
  for (const { state, _count } of groups) {
    deliveries[spokenState(state)] += _count._all;
    deliveries.all += _count._all;
  }
  return {
    deliveries,
    failing,
    connections: connectionStates.flatMap((state) => {
      const count = connections.find((group) => group.state === state)?._count._all ?? 0;
      return count > 0 ? [{ state, count }] : [];
    }),
  };
}

/** What the top of the operators' page says. Pure. */
export function stuckPiece({ deliveries, failing }: Fleet) {
  if (deliveries['set-aside'] > 0) return { key: 'setAside' as const, count: deliveries['set-aside'] };
  return failing > 0 ? { key: 'failing' as const, count: failing } : { key: 'none' as const, count: 0 };
}
