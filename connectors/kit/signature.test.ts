import { describe, expect, it } from 'vitest';
import { fingerprint, headerParts, hmacHex, sameText, withinWindow } from './signature';

describe('hmacHex', () => {
  it('gives the HMAC of RFC 4231, test case 2', () => {
    expect(hmacHex('Jefe', 'what do ya want for nothing?')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  it('covers the UTF-8 bytes of a text', () => {
    expect(hmacHex('clé', 'Å')).not.toBe(hmacHex('clé', 'A'));
    expect(hmacHex('clé', 'Å')).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('sameText', () => {
  it.each([
    ['abc', 'abc', true],
    ['', '', true],
    ['abc', 'abd', false],
    ['abc', 'ab', false],
    ['abc', 'abcd', false],
    ['abc', '', false],
    ['é', 'e\u0301', false],
    ['\ud800', 'x', false],
  ])('compares %j and %j without ever throwing', (a, b, expected) => {
    expect(sameText(a, b)).toBe(expected);
  });
});

describe('withinWindow', () => {
  const now = new Date('2026-03-04T10:00:00Z');
  const seconds = now.getTime() / 1000;

  it.each([
    [0, true],
    [-300, true],
    [300, true],
    [-301, false],
    [301, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
  ])('judges a time %d seconds away', (away, expected) => {
    expect(withinWindow(seconds + away, now)).toBe(expected);
  });

  it('takes another window', () => {
    expect(withinWindow(seconds - 11, now, 10)).toBe(false);
  });
});

describe('headerParts', () => {
  it('splits at commas and at the first equals sign', () => {
    expect([...headerParts('t=1, v1=ab==,junk')]).toEqual([
      ['t', '1'],
      ['v1', 'ab=='],
    ]);
  });

  it('finds nothing in nothing', () => {
    expect(headerParts('').size).toBe(0);
  });
});

describe('fingerprint', () => {
  it('is stable, short, and tells secrets apart', () => {
    expect(fingerprint('a')).toBe(fingerprint('a'));
    expect(fingerprint('a')).not.toBe(fingerprint('b'));
    expect(fingerprint('a')).toMatch(/^[\w-]{43}$/);
  });
});
