import { deliver } from './deliveries';
import { refereesOf } from './referees';
import type { FakeCandidate } from './state';
import type { FakeWorld } from './world';

/** What candidates, referees and recruiters do in Referoo's own screens. */
export function people(world: FakeWorld) {
  const find = (requestId: string): FakeCandidate => {
    const candidate = world.state.candidates.get(Number(requestId));
    if (!candidate) throw new Error(`The Referoo stand-in has no candidate ${requestId}.`);
    return candidate;
  };
  const open = (requestId: string): FakeCandidate => {
    const candidate = find(requestId);
    if (candidate.archived || candidate.declined) throw new Error('This request is closed.');
    return candidate;
  };
  const finishChecks = (requestId: string) => {
    const candidate = find(requestId);
    for (const check of candidate.checks) Object.assign(check, { status: 'Complete', completion_date: world.stamp() });
    world.touch(candidate);
  };

  return {
    finishChecks,
    addReferees: async (requestId: string, referees: readonly { name: string; email: string }[]): Promise<void> => {
      const candidate = open(requestId);
      for (const { name, email } of referees) {
        const num = world.num();
        const row = {
          num,
          candidatesNum: candidate.num,
          name,
          email,
          reference_completed: 0,
          response_date: null,
        } as const;
        world.state.referees.set(num, { ...row });
      }
      candidate.responded = 1;
      candidate.response_date ??= world.stamp();
      if (world.switches.checksFinishThemselves) finishChecks(requestId);
      world.touch(candidate);
      const all = refereesOf(world, candidate).length >= candidate.number_of_references_required;
      if (all) await deliver(world, 'candidate_added_all_referees', candidate);
    },
    answer: async (requestId: string, refereeId: string): Promise<void> => {
      const candidate = open(requestId);
      const referee = refereesOf(world, candidate).find(({ num }) => String(num) === refereeId);
      if (!referee) throw new Error(`The Referoo stand-in has no referee ${refereeId} of this candidate.`);
      Object.assign(referee, { reference_completed: 1, response_date: world.stamp() });
      world.touch(candidate);
      await deliver(world, 'referee_completed_reference', candidate, referee);
    },
    decline: async (requestId: string): Promise<void> => {
      const candidate = open(requestId);
      candidate.declined = 1;
      world.touch(candidate);
      await deliver(world, 'candidate_declined', candidate);
    },
    archiveInScreen: (requestId: string): void => {
      const candidate = find(requestId);
      candidate.archived = 1;
      world.touch(candidate);
    },
    deleteInScreen: (requestId: string): void => void world.state.candidates.delete(find(requestId).num),
  };
}
