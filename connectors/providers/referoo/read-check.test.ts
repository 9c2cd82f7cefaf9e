import { describe, expect, it } from 'vitest';
import { snapshotOf } from './read-check';
import { candidateSchema, checkSchema, refereeSchema } from './schema';

const candidate = (fields: object = {}) =>
  candidateSchema.parse({
    num: 1,
    number_of_references_required: 2,
    sent: 1,
    responded: 0,
    declined: 0,
    archived: 0,
    ...fields,
  });
const referee = (num: number, done = false, fields: object = {}) =>
  refereeSchema.parse({ num, name: `Ref ${num}`, reference_completed: done ? 1 : 0, ...fields });
const check = (num: number, completion: string | null) =>
  checkSchema.parse({ num, check_type_name: 'Identity', status: 'whatever', completion_date: completion });
const open = [referee(1), referee(2)];
const one = [referee(1, true), referee(2)];
const all = [referee(1, true), referee(2, true)];
const ended = '2026-03-04 10:00:00';

describe('the status of a candidate', () => {
  it.each([
    ['created, nobody mailed', candidate({ sent: 0 }), [], [], 'sent', false],
    ['mailed', candidate(), [], [], 'sent', true],
    ['responded, no referee yet', candidate({ responded: 1 }), [], [], 'in_progress', true],
    ['responded, though sent was never set', candidate({ sent: 0, responded: 1 }), [], [], 'in_progress', true],
    ['referees named', candidate(), open, [], 'in_progress', true],
    ['one of two done', candidate(), one, [], 'in_progress', true],
    ['both done', candidate(), all, [], 'completed', true],
    ['more done than required', candidate({ number_of_references_required: 1 }), all, [], 'completed', true],
    ['declined', candidate({ declined: 1 }), [], [], 'declined', true],
    ['declined with all done', candidate({ declined: 1 }), all, [], 'declined', true],
    ['archived', candidate({ archived: 1 }), open, [], 'cancelled', true],
    ['archived and declined', candidate({ archived: 1, declined: 1 }), [], [], 'cancelled', true],
    ['both done, a check still open', candidate(), all, [check(1, null)], 'in_progress', true],
    ['both done, a check with an empty date', candidate(), all, [check(1, '')], 'in_progress', true],
    ['both done, the check done', candidate(), all, [check(1, ended)], 'completed', true],
    ['checks alone, open', candidate({ number_of_references_required: 0 }), [], [check(1, null)], 'sent', true],
    [
      'checks alone, one done',
      candidate({ number_of_references_required: 0 }),
      [],
      [check(1, ended), check(2, null)],
      'in_progress',
      true,
    ],
    ['checks alone, done', candidate({ number_of_references_required: 0 }), [], [check(1, ended)], 'completed', true],
    ['nothing required and nothing there', candidate({ number_of_references_required: 0 }), [], [], 'sent', true],
    [
      'requirement untold, one of two done',
      candidate({ number_of_references_required: null }),
      one,
      [],
      'in_progress',
      true,
    ],
    ['requirement untold, both done', candidate({ number_of_references_required: null }), all, [], 'completed', true],
    ['requirement untold, nobody there', candidate({ number_of_references_required: undefined }), [], [], 'sent', true],
    ['flags as text', candidate({ sent: '0', responded: '1' }), [], [], 'in_progress', true],
    ['flags as booleans', candidate({ declined: true }), [], [], 'declined', true],
  ])('%s', (_, record, referees, checks, state, contacted) => {
    expect(snapshotOf(record, referees, checks)).toMatchObject({ state, contacted });
  });
});

describe('the rest of a snapshot', () => {
  it('counts references, and gives a report of each that is done', () => {
    const snapshot = snapshotOf(
      candidate(),
      [referee(7, true, { response_date: ended }), referee(8)],
      [check(1, null)],
    );
    expect(snapshot).toMatchObject({ received: 1, required: 2, reports: [{ id: '7', title: 'Ref 7' }] });
    expect(snapshot.parties).toEqual([
      { name: 'Ref 7', state: 'done', at: '2026-03-04T10:00:00.000Z' },
      { name: 'Ref 8', state: 'waiting', at: undefined },
      { name: 'Identity', state: 'waiting', at: undefined },
    ]);
  });

  it('counts checks where nothing else is required', () => {
    const record = candidate({ number_of_references_required: '0' });
    expect(snapshotOf(record, [], [check(1, ended), check(2, null)])).toMatchObject({ received: 1, required: 2 });
  });

  it('counts a check once that stands on candidate and referee', () => {
    expect(snapshotOf(candidate(), [], [check(1, ended), check(1, ended)]).parties).toHaveLength(1);
  });

  it.each([
    ['https://app.referoo.example/candidates/1', 'https://app.referoo.example/candidates/1'],
    ['javascript:alert(1)', undefined],
    ['/candidates/1', undefined],
    [null, undefined],
  ])('takes the recruiter’s page %j as %j', (candidate_detail_url, url) => {
    expect(snapshotOf(candidate({ candidate_detail_url }), [], []).url).toBe(url);
  });

  it('names a nameless referee', () => {
    const [party] = snapshotOf(candidate(), [referee(9, true, { name: null })], []).parties;
    expect(party?.name).toBe('Referee');
  });
});
