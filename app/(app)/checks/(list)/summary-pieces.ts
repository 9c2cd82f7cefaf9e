import type { Summary } from '@/lib/checks/queries/counts';

/** Which sentences the top of the list is made of. Pure. */
export function summaryPieces({ counts, finished, connections }: Summary) {
  const count = counts['under-way'];
  return {
    waiting: counts['needs-you'],
    underWay: {
      key: finished > 0 ? ('underWayFinished' as const) : ('underWay' as const),
      values: { count, finished },
    },
    connections: connectionsPiece(connections),
  };
}

function connectionsPiece({ total, broken, paused }: Summary['connections']) {
  const names = [...new Set(broken)].join(', ');
  if (broken.length > 0) return { key: 'connectionsBroken' as const, values: { count: broken.length, names } };
  if (paused > 0) return { key: 'connectionsPaused' as const, values: { count: paused, names } };
  return {
    key: total > 0 ? ('connectionsWork' as const) : ('connectionsNone' as const),
    values: { count: total, names },
  };
}
