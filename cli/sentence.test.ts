import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ConnectorError } from '@/connectors/kit/errors';
import { UserError } from '@/lib/errors';
import { sentenceOf } from './sentence';

describe('what a failed command says', () => {
  it('a refusal says its own sentence', async () => {
    expect(await sentenceOf(new UserError('No.'))).toBe('No.');
  });

  it('a wrong field is named', async () => {
    const { error } = z.object({ a: z.object({ b: z.string() }) }).safeParse({ a: {} });
    expect(await sentenceOf(error)).toMatch(/^a\.b does not fit: /);
  });

  it('a failed call to a vendor says what to do, and the reason it gave', async () => {
    expect(await sentenceOf(new ConnectorError('rejected', 'PUT /x', { sentence: 'Unknown partner.' }))).toBe(
      'The vendor refused this. Unknown partner.',
    );
  });

  it('anything else shows nothing of its inside', async () => {
    expect(await sentenceOf(new Error('password=hunter2'))).not.toContain('hunter2');
  });
});
