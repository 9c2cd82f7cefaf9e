import { sign, signatureHeader } from '../webhook';
import { viewOf } from './candidates';
import { refereesOf, viewOfReferee } from './referees';
import type { FakeCandidate, FakeReferee } from './state';
import type { FakeWorld } from './world';

export type FakeEvent = 'candidate_added_all_referees' | 'referee_completed_reference' | 'candidate_declined';

/** Tells the webhook address. Names and keys of the body are made up, as Referoo's are not public. One try, no retry. */
export async function deliver(world: FakeWorld, event: FakeEvent, candidate: FakeCandidate, referee?: FakeReferee) {
  if (!world.settings.webhookUrl || !candidate.byApi) return;
  const body = JSON.stringify({
    event,
    candidate: viewOf(world, candidate),
    ...(referee
      ? { referee: viewOfReferee(world, referee) }
      : { referees: refereesOf(world, candidate).map((row) => viewOfReferee(world, row)) }),
  });
  await world
    .fetch(
      new Request(world.settings.webhookUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': 'Referoo-stand-in', ...signed(world, body) },
        body,
      }),
    )
    // A lost webhook is found again by polling.
    .catch(() => undefined);
}

function signed({ account, now, switches }: FakeWorld, body: string, at = now()): Record<string, string> {
  const seconds = Math.floor(at.getTime() / 1000);
  return { [signatureHeader.toLowerCase()]: sign(account.webhookSecret, seconds, switches.webhookJoiner, body) };
}
