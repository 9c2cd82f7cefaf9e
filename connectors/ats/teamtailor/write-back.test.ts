import { describe, expect, test } from 'vitest';
import { checkStates, type Card, type VendorContext } from '@/connectors/contract';
import { attributesOf, shortened, writeBack } from './write-back';

const card: Card = {
  version: 3,
  state: 'completed',
  summary: 'Both references received',
  details: [
    { label: 'Package', value: 'Two references' },
    { label: 'Referee', value: 'received' },
    { label: 'Referee', value: 'waiting' },
  ],
  reportUrl: 'https://checkbridge.test/r/1',
  attachments: [{ url: 'https://checkbridge.test/r/1/1', description: 'Reference 1' }],
  score: 100.4,
  actions: [{ action: 'correct-email', label: 'Correct e-mail' }],
};
const ref = {
  resultId: 'r-1',
  updateUrl: 'https://api.na.teamtailor.com/partner/v1/partner-results/r-1',
  candidateId: '5',
};

function recording(answer: () => Response) {
  const requests: Request[] = [];
  const context: VendorContext = {
    apiUrl: 'https://api.teamtailor.com',
    overridden: false,
    now: () => new Date(),
    fetch: (request) => {
      requests.push(request);
      return Promise.resolve(answer());
    },
  };
  return { requests, context };
}

const good = () => Response.json({ data: { id: 'r-1', type: 'partner-results', attributes: {} } });

describe('card', () => {
  test('is mapped whole', () => {
    expect(attributesOf(card)).toEqual({
      status: 'completed',
      summary: 'Both references received',
      details: { Package: 'Two references', Referee: 'received', 'Referee (2)': 'waiting' },
      attachments: [{ url: 'https://checkbridge.test/r/1/1', description: 'Reference 1' }],
      actions: [{ buttonText: 'Correct e-mail', endpoint: 'actions/correct-email' }],
      url: 'https://checkbridge.test/r/1',
      assessment: { score: 100 },
    });
  });

  test('shows each state in one of the five words that exist', () => {
    const words = Object.fromEntries(checkStates.map((state) => [state, attributesOf({ ...card, state }).status]));
    expect(words).toEqual({
      queued: 'sending',
      sent: 'sent',
      in_progress: 'pending',
      completed: 'completed',
      declined: 'failed',
      expired: 'failed',
      cancelled: 'failed',
      failed: 'failed',
    });
  });

  test('leaves out addresses that are no web addresses, and a score that is not known', () => {
    const attributes = attributesOf({
      ...card,
      score: undefined,
      reportUrl: 'javascript:alert(1)',
      attachments: [{ url: '/r/1', description: 'relative' }],
    });
    expect(attributes).not.toHaveProperty('url');
    expect(attributes).not.toHaveProperty('assessment');
    expect(attributes.attachments).toEqual([]);
  });
});

describe('summary', () => {
  test('of 150 characters stays', () => expect(shortened('x'.repeat(150))).toBe('x'.repeat(150)));

  test('that is longer is cut between characters as people see them', () => {
    const short = shortened('👩‍👩‍👧'.repeat(30));
    expect(short.length).toBeLessThanOrEqual(150);
    expect(short).toBe(`${'👩‍👩‍👧'.repeat(18)}…`);
  });
});

describe('write-back', () => {
  test('goes to the stack of the result, with version, media type and key, and without the candidate', async () => {
    const { requests, context } = recording(good);
    await writeBack(context, 'partner-key', ref, card);
    const request = requests[0];
    expect(request?.method).toBe('PUT');
    expect(request?.url).toBe(ref.updateUrl);
    expect(Object.fromEntries(request?.headers ?? [])).toMatchObject({
      authorization: 'Token partner-key',
      'x-api-version': '20180828',
      'content-type': 'application/vnd.api+json',
    });
    const body = await request?.text();
    expect(body).not.toContain('candidate');
    expect(JSON.parse(body ?? '')).toEqual({
      data: { type: 'partner-results', id: 'r-1', attributes: attributesOf(card) },
    });
  });

  test.each([
    { ...ref, updateUrl: 'https://evil.example/partner/v1/partner-results/r-1' },
    { ...ref, resultId: '../partners' },
    {},
  ])('sends nothing to an address that is not Teamtailor’s: %j', async (foreign) => {
    const { requests, context } = recording(good);
    await expect(writeBack(context, 'partner-key', foreign, card)).rejects.toMatchObject({ kind: 'rejected' });
    expect(requests).toEqual([]);
  });

  test('says that a key of another stack looks like a wrong one', async () => {
    const { context } = recording(() => new Response(null, { status: 401 }));
    await expect(writeBack(context, 'partner-key', ref, card)).rejects.toMatchObject({
      kind: 'unauthorized',
      detail: { status: 401, sentence: expect.stringContaining('another stack looks the same') },
    });
  });

  test('passes on the reason of a refusal', async () => {
    const errors = [{ title: 'is invalid', detail: 'url - is invalid', code: '100', status: '422' }];
    const { context } = recording(() => Response.json({ errors }, { status: 422 }));
    await expect(writeBack(context, 'partner-key', ref, card)).rejects.toMatchObject({
      kind: 'rejected',
      detail: { sentence: 'url - is invalid' },
    });
  });
});
