import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { signatureFor, signatureHeader } from '../webhook';
import { eventOf, type Order } from './event';
import { providerKey } from './keys';
import { inlineAnswer } from './result-rules';
import type { FakeResult } from './state';
import type { FakeWorld } from './world';

/** Answer of ours, or the sentence that stands in its place. */
type Outcome = { ok: true; text: string } | { ok: false; sentence: string };

/** Result first, then one POST that is never repeated, then the answer's effect on the card (contract §12.2). */
export async function fire(world: FakeWorld, order: Order): Promise<FakeResult> {
  const id = randomUUID();
  const result: FakeResult = {
    id,
    candidateId: order.candidate.id,
    jobId: order.job?.id,
    attributes: { status: 'sending' },
    event: eventOf(world, order, id),
    revision: 0,
  };
  world.state.results.set(id, result);
  const outcome = await deliver(world, 'webhook', result);
  // An update that overtook the answer to the delivery is newer than it.
  if (result.revision > 0) return result;
  if (!outcome.ok) world.change(result, { status: 'failed', summary: outcome.sentence });
  else {
    const inline = inlineAnswer.safeParse(parse(outcome.text));
    world.change(
      result,
      inline.success ? inline.data.partner_result_attributes : { status: world.switches.afterAccepted },
    );
  }
  return result;
}

/** Posts a result's event, signed anew. */
export async function deliver(world: FakeWorld, path: string, { event }: FakeResult): Promise<Outcome> {
  if (!event) return { ok: false, sentence: 'This result was not ordered by a trigger.' };
  const { switches, state } = world;
  if (switches.lateMs > 0) await new Promise((resolve) => setTimeout(resolve, switches.lateMs));
  const company = {
    uuid: state.company.id,
    name: state.company.name,
    url: 'https://nordlicht.example',
    logotype: null,
  };
  const body = JSON.stringify(
    switches.companyPosition === 'outside'
      ? { 'partner-event': event, company }
      : { 'partner-event': { ...event, company } },
  );
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${await providerKey(world)}`,
    [signatureHeader]: signature(world, z.string().parse(event.id)),
    ...(switches.companyApiToken === undefined ? {} : { 'teamtailor-api-token': switches.companyApiToken }),
  };
  const outcomes: Outcome[] = [];
  for (let time = 0; time < Math.max(1, switches.deliveries); time += 1) {
    outcomes.push(await post(world, `${state.partner['base-url']}/${path}`, headers, body));
  }
  return outcomes[0] ?? { ok: false, sentence: 'Nothing was sent.' };
}

async function post(world: FakeWorld, url: string, headers: Record<string, string>, body: string): Promise<Outcome> {
  try {
    const signal = AbortSignal.timeout(world.switches.timeoutMs);
    const response = await world.fetch(new Request(url, { method: 'POST', headers, body, signal }));
    const text = await response.text();
    return response.ok ? { ok: true, text } : { ok: false, sentence: plainString(text) };
  } catch {
    return { ok: false, sentence: 'The integration could not be reached.' };
  }
}

function signature({ now, settings, switches }: FakeWorld, eventId: string): string {
  const seconds = Math.floor(now().getTime() / 1000) - switches.signedSecondsAgo;
  const secret = switches.wrongSignature ? 'another-secret' : settings.webhookSecret;
  const parts = signatureFor(secret, eventId, seconds).split(',');
  if (switches.signatureStyle === 'v1') return parts.slice(0, 2).join(',');
  return parts.join(switches.signatureStyle === 'blanks' ? ', ' : ',');
}

/** Only a plain string is shown on the card; it may stand in JSON quotes (contract §5.5). */
function plainString(text: string): string {
  const quoted = z.string().safeParse(parse(text));
  if (quoted.success) return quoted.data;
  return parse(text) === undefined ? text.slice(0, 300) : '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
