import { describe, expect, it } from 'vitest';
import { readCustomData, writeCustomData } from './custom-data';
import { toIso } from './dates';
import { namesIn } from './notice-names';
import { reasonIn } from './reason';
import { candidateSchema, credentialsSchema, packageSchema, tokenSchema } from './schema';

describe('custom_data', () => {
  it('comes back as it went', () => {
    expect(readCustomData(writeCustomData('a1b2-c3'))).toBe('a1b2-c3');
  });

  it.each([
    [{ checkbridge: 'k' }, 'k'],
    [' plain-key ', 'plain-key'],
    ['{"other":"k"}', undefined],
    ['{"checkbridge":7}', undefined],
    ['a note of somebody else', undefined],
    ['{broken', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
    [['k'], undefined],
  ])('reads %j as %j', (value, expected) => {
    expect(readCustomData(value)).toBe(expected);
  });
});

describe('times', () => {
  it.each([
    ['2026-03-04', '2026-03-04T00:00:00.000Z'],
    ['2026-03-04 10:11', '2026-03-04T10:11:00.000Z'],
    ['2026-03-04 10:11:12', '2026-03-04T10:11:12.000Z'],
    ['2026-03-04T10:11:12.5', '2026-03-04T10:11:12.500Z'],
    ['2026-03-04T10:11:12+10:00', '2026-03-04T00:11:12.000Z'],
    ['2026-03-04T10:11:12Z', '2026-03-04T10:11:12.000Z'],
    ['2026-13-44 10:11:12', undefined],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads %j as %j', (value, expected) => {
    expect(toIso(value)).toBe(expected);
  });
});

describe('the reason of a 422', () => {
  it.each([
    [{ error: 'No.' }, 'No.'],
    [{ message: 'No.' }, 'No.'],
    [{ error: { message: 'No.' } }, 'No.'],
    [{ error: { message: 'No.', code: 'x1' } }, 'No.'],
    [{ error: { first_name: ['is required', 'is short'], email: 'is wrong' } }, 'is required is short is wrong'],
    [{ message: 'No.', error: { a: 'b' } }, 'b No.'],
    [['One.', { message: 'Two.' }], 'One. Two.'],
    ['No.', 'No.'],
    [{ error: {} }, undefined],
    [{}, undefined],
    [null, undefined],
    [7, undefined],
  ])('is found in %j', (body, expected) => {
    expect(reasonIn(body)).toBe(expected);
  });

  it('is cut to 150 characters', () => {
    const cut = reasonIn({ error: 'word '.repeat(100) }) ?? '';
    expect(cut.length).toBeLessThanOrEqual(150);
    expect(cut).toMatch(/word…$/);
  });

  it('holds no e-mail address', () => {
    expect(reasonIn({ error: 'The e-mail <Ann.Berg+x@sub.example.com> is taken' })).toBe(
      'The e-mail <(e-mail address)> is taken',
    );
  });
});

describe('names in a webhook body', () => {
  const names = (body: unknown) => namesIn(JSON.stringify(body));

  it('finds candidate numbers under the keys that may hold one', () => {
    const body = { num: 1, candidatesNum: '2', data: [{ candidate: { id: 3 } }], candidate_id: 4, candidateNum: 5 };
    expect(names(body).providerRefs.toSorted()).toEqual(['1', '2', '3', '4', '5']);
  });

  it('leaves out numbers of other things', () => {
    const body = {
      id: 9,
      referee: { num: 1, id: 2 },
      package: { num: 3 },
      referees: [{ num: 4 }],
      packagesNum: 5,
      num: 1.5,
    };
    expect(names(body).providerRefs).toEqual([]);
  });

  it('finds our key anywhere, once', () => {
    const custom_data = '{"checkbridge":"k1"}';
    expect(names({ a: { custom_data }, b: [{ customData: { checkbridge: 'k1' } }] }).correlationKeys).toEqual(['k1']);
  });

  it.each(['not json', '', '7', 'null', '"text"', '[]'])('finds nobody in %j', (body) => {
    expect(namesIn(body)).toEqual({ providerRefs: [], correlationKeys: [] });
  });

  it('gives up on a body nested without end', () => {
    expect(namesIn(`${'['.repeat(5000)}${']'.repeat(5000)}`).providerRefs).toEqual([]);
  });
});

describe('shapes', () => {
  it('takes numbers as text and tolerates fields it does not know', () => {
    expect(packageSchema.parse({ num: '12', package_name: ' Two ', extra: [] })).toEqual({
      num: '12',
      package_name: 'Two',
    });
    expect(tokenSchema.parse({ access_token: 'a', expires_in: '3600', refresh_token: null }).expires_in).toBe(3600);
    expect(candidateSchema.parse({ num: 1, packagesNum: null, checks: null })).toMatchObject({
      num: '1',
      archived: false,
    });
  });

  it.each([{}, { num: null }, { num: 'abc' }, { num: -1 }, { num: 1, checks: 'none' }])(
    'refuses the candidate %j',
    (value) => {
      expect(candidateSchema.safeParse(value).success).toBe(false);
    },
  );

  it('fills in what a connection leaves out', () => {
    const given = { apiKey: ' ref_key_1 ', apiSecret: 's', webhookSecret: 'w' };
    expect(credentialsSchema.parse(given)).toEqual({
      apiKey: 'ref_key_1',
      apiSecret: 's',
      webhookSecret: 'w',
      environment: 'production',
      webhookJoiner: '.',
    });
    expect(credentialsSchema.safeParse({ ...given, environment: 'staging' }).success).toBe(false);
  });
});
