import type { AtsConnector, Delivery, HttpAnswer } from '@/connectors/contract';
import { Refusal } from '@/connectors/kit/errors';
import { findAts } from '@/connectors/registry';
import { orderProblem } from '@/lib/checks/order';
import { problemSentence, type Problem } from '@/lib/checks/problem';
import { activationForm } from '@/lib/connections/activation-form';
import { catalogueFor } from '@/lib/connections/catalogue';
import { findListing, type OpenListing } from '@/lib/connections/listing';
import { resolveConnection, type Resolved } from '@/lib/connections/resolve';
import { validateCredentials } from '@/lib/connections/validate';
import { log } from '@/lib/log';
import { findEndpoint, refusalAnswer, unknownCaller, type OutsideRequest } from './request';
import { atsSource, storeArrival } from './store';

/** Answers everything an ATS may ask at a listing's address. @returns undefined when nothing stands at that path */
export async function answerAts(name: string, request: OutsideRequest): Promise<HttpAnswer> {
  const ats = findAts(name);
  if (!ats) return unknownCaller;
  const endpoint = findEndpoint(ats.manifest.endpoints, request);
  if (typeof endpoint === 'number')
    return { status: endpoint, body: endpoint === 405 ? 'Wrong method.' : 'Nothing stands at this address.' };
  const opened = await findListing(request.key);
  if (!opened || opened.ats.manifest.name !== name) return unknownCaller;
  try {
    return await answers[endpoint.kind](opened, request);
  } catch (error) {
    return refusalAnswer(error);
  }
}

const answers: Record<
  AtsConnector['manifest']['endpoints'][number]['kind'],
  (opened: OpenListing, request: OutsideRequest) => Promise<HttpAnswer>
> = {
  delivery: receive,
  catalogue: async (opened, request) => {
    const { listing } = opened;
    if (!listing.readCatalogueQuestion || !listing.answerCatalogue) return unknownCaller;
    try {
      const question = await listing.readCatalogueQuestion(request);
      return listing.answerCatalogue(await catalogueFor(opened, question));
    } catch (error) {
      // A form is drawn even for a stranger: it says what is missing, and shows nothing else.
      if (error instanceof Refusal) return listing.answerCatalogue(await catalogueFor(opened, { claim: {} }));
      throw error;
    }
  },
  activation: async (opened, request) => {
    const { listing } = opened;
    if (!listing.readActivationQuestion || !listing.answerActivation) return unknownCaller;
    return listing.answerActivation(await activationForm(opened, listing.readActivationQuestion(request).identity));
  },
  validation: async (opened, request) => {
    const { listing } = opened;
    if (!listing.readValidationQuestion || !listing.answerValidation) return unknownCaller;
    const claim = await listing.readValidationQuestion(request);
    return listing.answerValidation(await validateCredentials(opened, claim));
  },
};

/** Verify, store, acknowledge: only Postgres stands between a delivery and its answer. */
async function receive(opened: OpenListing, request: OutsideRequest): Promise<HttpAnswer> {
  const delivery = await opened.listing.receive(request);
  const resolved = await resolveConnection(opened, delivery.claim, true);
  const verdict = judge(opened, delivery, resolved);
  const stored = await storeArrival({
    source: atsSource(opened.id),
    vendorEventId: delivery.eventId,
    connection: resolved.connection,
    state: verdict.state,
    headers: delivery.keptHeaders,
    rawBody: request.rawBody,
    event: delivery.parsed.ok && resolved.ok ? delivery.parsed.event : undefined,
    problem: verdict.problem,
    answerStatus: verdict.status,
    requestId: request.requestId,
  });
  log.info(
    { requestId: request.requestId, source: opened.slug, first: stored.first, answer: stored.answerStatus },
    'delivery stored',
  );
  // A duplicate is answered as the first was, unless it comes from somebody whom we do not act for.
  const { status, problem } = resolved.ok ? { status: stored.answerStatus, problem: stored.problem } : verdict;
  return opened.listing.answerDelivery(
    status < 400 ? { ok: true } : { ok: false, status: status === 401 ? 401 : 422, sentence: problem ?? '' },
  );
}

interface Verdict {
  state: 'received' | 'refused' | 'unparsed';
  status: number;
  problem: string | undefined;
}

/** What a delivery is answered: 2xx, or a sentence where a recruiter can act on it. */
function judge(opened: OpenListing, delivery: Delivery, resolved: Resolved): Verdict {
  const provider = opened.provider.manifest.label;
  if (!resolved.ok) {
    const company = delivery.claim.companyName ?? 'This company';
    return {
      state: 'refused',
      status: resolved.status,
      problem: problemSentence({ code: resolved.code, params: { provider, company } }),
    };
  }
  if (!delivery.parsed.ok) {
    return {
      state: 'unparsed',
      status: 422,
      problem: problemSentence({ code: 'unreadable', params: { reason: delivery.parsed.problem } }),
    };
  }
  const { event } = delivery.parsed;
  const problem: Problem | undefined =
    event.kind === 'order' ? orderProblem(event, opened.provider.manifest) : undefined;
  // A refused order still becomes a check, so that the dashboard shows it and the card gets its buttons.
  return { state: 'received', status: problem ? 422 : 200, problem: problem && problemSentence(problem) };
}
