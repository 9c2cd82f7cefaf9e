import { z } from 'zod';
import { decodeCursor, type Cursor } from '@/lib/checks/queries/cursor';
import type { Prisma } from '@/prisma/generated/client';

/** What operators call a state, and what it is stored as. */
export const storedState = {
  'set-aside': 'dead',
  waiting: 'received',
  refused: 'refused',
  unparsed: 'unparsed',
  done: 'done',
} as const;
export type DeliveryState = keyof typeof storedState;
export const deliveryStates = [
  'set-aside',
  'waiting',
  'refused',
  'unparsed',
  'done',
] as const satisfies DeliveryState[];

export type StoredState = (typeof storedState)[DeliveryState];
const spoken: Record<StoredState, DeliveryState> = {
  dead: 'set-aside',
  received: 'waiting',
  refused: 'refused',
  unparsed: 'unparsed',
  done: 'done',
};
export const spokenState = (state: StoredState): DeliveryState => spoken[state];

/** A list as its address says it. */
export interface DeliveryQuery {
  state?: DeliveryState;
  /** Towards older rows. */
  after?: Cursor;
  /** Towards newer rows. */
  before?: Cursor;
}

/** An address bar, as Next hands it over. */
export type DeliveryParams = Readonly<Record<string, string | string[] | undefined>>;

/** Reads an address bar that anybody may have edited: what does not fit is left out. */
export function readDeliveryQuery(params: DeliveryParams): DeliveryQuery {
  const one = (name: string) => [params[name]].flat()[0];
  return {
    state: z.enum(deliveryStates).safeParse(one('state')).data,
    after: decodeCursor(one('after'), 'newest'),
    before: decodeCursor(one('before'), 'newest'),
  };
}

/** Newest first, and what lies beyond a cursor; `back` is towards the first page. */
export function deliveryOrder(back: boolean): Prisma.InboundEventOrderByWithRelationInput[] {
  const way = back ? 'asc' : 'desc';
  return [{ receivedAt: way }, { id: way }];
}

export function beyondDelivery({ key, id }: Cursor, back: boolean): Prisma.InboundEventWhereInput {
  const past = back ? 'gt' : 'lt';
  const at = key[0] ?? '';
  return {
    receivedAt: { [`${past}e`]: at },
    OR: [{ receivedAt: { [past]: at } }, { receivedAt: at, id: { [past]: id } }],
  };
}
