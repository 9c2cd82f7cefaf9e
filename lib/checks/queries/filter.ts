import { z } from 'zod';
import { checkStates, type CheckState } from '@/connectors/contract';
import type { Prisma } from '@/prisma/generated/client';
import { decodeCursor, sorts, type Cursor, type Sort } from './cursor';

export const tabs = ['needs-you', 'under-way', 'done', 'all'] as const;
export type Tab = (typeof tabs)[number];
export const openStates = ['queued', 'sent', 'in_progress'] as const satisfies CheckState[];

export interface Filter {
  search: string;
  states: readonly CheckState[];
  packages: readonly string[];
  /** E-mail addresses. */
  recruiters: readonly string[];
  connections: readonly string[];
}

/** A list as its address says it. */
export interface ListQuery {
  tab: Tab;
  sort: Sort;
  filter: Filter;
  /** Towards older rows. */
  after?: Cursor;
  /** Towards newer rows. */
  before?: Cursor;
}

type Params = Readonly<Record<string, string | string[] | undefined>>;
const isState = z.enum(checkStates);
const isId = z.uuid();

/** Reads an address bar that anybody may have edited: what does not fit is left out. */
export function readListQuery(params: Params, fallback: Tab): ListQuery {
  const one = (name: string) => [params[name]].flat()[0]?.slice(0, 2_000);
  const many = (name: string) =>
    (one(name) ?? '')
      .split(',')
      .map((value) => value.trim())
      .filter(Boolean)
      .slice(0, 50);
  const tab = z.enum(tabs).catch(fallback).parse(one('tab'));
  // Who waits for somebody is asked for by what changed last; everything else by when it was ordered.
  const sort = z
    .enum(sorts)
    .catch(tab === 'needs-you' ? '-state' : 'newest')
    .parse(one('sort'));
  return {
    tab,
    sort,
    filter: {
      search: (one('q') ?? '').trim().slice(0, 200),
      states: many('state').flatMap((value) => isState.safeParse(value).data ?? []),
      packages: many('package'),
      recruiters: many('recruiter'),
      connections: many('connection').filter((value) => isId.safeParse(value).success),
    },
    after: decodeCursor(one('after'), sort),
    before: decodeCursor(one('before'), sort),
  };
}

export function isFiltered({ search, states, packages, recruiters, connections }: Filter): boolean {
  return search !== '' || [states, packages, recruiters, connections].some((list) => list.length > 0);
}

const ofTab: Record<Tab, Prisma.CheckWhereInput> = {
  'needs-you': { needsYou: true },
  'under-way': { needsYou: false, state: { in: [...openStates] } },
  done: { needsYou: false, state: { notIn: [...openStates] } },
  all: {},
};

export const whereTab = (tab: Tab): Prisma.CheckWhereInput => ofTab[tab];

/** Every word of the search must be found somewhere; values of one filter are alternatives. */
export function whereFilter({ search, states, packages, recruiters, connections }: Filter): Prisma.CheckWhereInput {
  const words = search.split(/\s+/).filter(Boolean).slice(0, 6);
  return {
    AND: [
      ...(states.length > 0 ? [{ state: { in: [...states] } }] : []),
      ...(packages.length > 0 ? [{ packageName: { in: [...packages] } }] : []),
      ...(recruiters.length > 0 ? [{ recruiterEmail: { in: [...recruiters] } }] : []),
      ...(connections.length > 0 ? [{ connectionId: { in: [...connections] } }] : []),
      ...words.map((word) => {
        const found = { contains: escapeLike(word), mode: 'insensitive' } as const;
        return { OR: [{ firstName: found }, { lastName: found }, { email: found }, { jobTitle: found }] };
      }),
    ],
  };
}

/** Prisma hands `%` and `_` to LIKE as they are; an address may hold an underscore. */
const escapeLike = (word: string) => word.replace(/[\\%_]/g, (character) => `\\${character}`);
