import { z } from 'zod';

/** How a list is ordered. `state` is by the age of the state: the oldest first. */
export const sorts = ['newest', 'name', '-name', 'state', '-state'] as const;
export type Sort = (typeof sorts)[number];

/** Where a page ends: the sort key of a row and its id. Rows that come and go do not shift it, as an offset would. */
export interface Cursor {
  key: readonly string[];
  id: string;
}

const shape = z.tuple([z.array(z.string()).min(1).max(2), z.uuid()]);

/** For the address bar. Holds names where the list is sorted by them, as the page itself does. */
export function encodeCursor({ key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([key, id]), 'utf8').toString('base64url');
}

/** @returns undefined for what is no cursor of this order: the list then starts at its first page */
export function decodeCursor(text: string | undefined, sort: Sort): Cursor | undefined {
  if (!text || text.length > 2_000) return undefined;
  const parsed = shape.safeParse(parseJson(Buffer.from(text, 'base64url').toString('utf8')));
  if (!parsed.success) return undefined;
  const [key, id] = parsed.data;
  const named = sort === 'name' || sort === '-name';
  if (key.length !== (named ? 2 : 1)) return undefined;
  if (!named && Number.isNaN(Date.parse(key[0] ?? ''))) return undefined;
  return { key, id };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
