import { Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import { systemDb } from '@/lib/db/client';

const registry = new Registry();
collectDefaultMetrics({ register: registry, prefix: 'checkbridge_' });

const waiting = new Gauge({
  name: 'checkbridge_waiting',
  help: 'What is stored and not done, by kind.',
  labelNames: ['kind'] as const,
  registers: [registry],
});
const connections = new Gauge({
  name: 'checkbridge_connections',
  help: 'Connections by state.',
  labelNames: ['state'] as const,
  registers: [registry],
});

/** All metrics in Prometheus text. Counts only: no ids, no names. */
export async function metricsText(): Promise<{ contentType: string; text: string }> {
  const [undone] = await systemDb().$queryRaw<{ inbound: number; checks: number; cards: number; dead: number }[]>`
    SELECT (SELECT count(*)::int FROM inbound_event WHERE next_try_at IS NOT NULL) AS inbound,
      (SELECT count(*)::int FROM "check" WHERE due_at <= now()) AS checks,
      (SELECT count(*)::int FROM write_back WHERE next_try_at IS NOT NULL) AS cards,
      (SELECT count(*)::int FROM inbound_event WHERE state = 'dead') AS dead`;
  for (const [kind, count] of Object.entries(undone ?? {})) waiting.set({ kind }, count);
  const states = await systemDb().connection.groupBy({ by: ['state'], _count: true });
  connections.reset();
  for (const { state, _count } of states) connections.set({ state }, _count);
  return { contentType: registry.contentType, text: await registry.metrics() };
}
