import type { Client } from './client';
import { toIso } from './dates';
import { candidateSchema } from './schema';

/** Candidates changed since then, archived or not. Referoo filters by day, so the time is compared here. */
export async function changedSince(client: Client, since: Date): Promise<string[]> {
  const day = since.toISOString().slice(0, 10);
  // Referoo may keep whole seconds only.
  const from = Math.floor(since.getTime() / 1000) * 1000;
  const found = new Set<string>();
  for (const archived of ['0', '1']) {
    const rows = await client.list('/candidates', candidateSchema, { 'updated:gte': day, archived });
    for (const { num, updatedDate } of rows) {
      const at = toIso(updatedDate);
      if (at === undefined || Date.parse(at) >= from) found.add(num);
    }
  }
  return [...found];
}
