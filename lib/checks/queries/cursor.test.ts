import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor';

const id = '01a20f10-44c0-70f0-a0a0-5ceaecbe9483';
const at = '2026-11-24T09:00:00.000Z';
const raw = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

describe('a list cursor', () => {
  it('comes back as it was written', () => {
    expect(decodeCursor(encodeCursor({ key: [at], id }), 'newest')).toEqual({ key: [at], id });
    expect(decodeCursor(encodeCursor({ key: ['Åsa', "O'Brien, 三"], id }), 'name')).toEqual({
      key: ['Åsa', "O'Brien, 三"],
      id,
    });
  });

  it('fits an address bar as it is', () => {
    expect(encodeCursor({ key: ['Å?&/ %', '+'], id })).toMatch(/^[\w-]+$/);
  });

  it('of another order is passed over', () => {
    expect(decodeCursor(encodeCursor({ key: ['Anna', 'Berg'], id }), 'newest')).toBeUndefined();
    expect(decodeCursor(encodeCursor({ key: [at], id }), '-name')).toBeUndefined();
  });

  it.each([
    undefined,
    '',
    '%%%',
    raw('no json'),
    raw([['x'], 'not-an-id']),
    raw([[at]]),
    raw([[1], id]),
    raw({}),
    'A'.repeat(3_000),
  ])('that nobody here wrote is passed over: %s', (text) => {
    expect(decodeCursor(text, 'newest')).toBeUndefined();
  });

  it('with a date that is none is passed over', () => {
    expect(decodeCursor(encodeCursor({ key: ['yesterday'], id }), 'state')).toBeUndefined();
  });
});
