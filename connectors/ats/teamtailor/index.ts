import type { AtsConnector, AtsListing, Claim, Delivery, InboundRequest, VendorContext } from '@/connectors/contract';
import { Refusal } from '@/connectors/kit/errors';
import { listCompanies } from './activations';
import { partnerApi } from './client';
import { answerActivation, answerCatalogue, answerDelivery, answerValidation } from './forms';
import { manifest } from './manifest';
import { readAction, readCompany, readOrder } from './normalise';
import { bearerOf, readProviderKey } from './provider-key';
import { isRehearsalKey, rehearse } from './rehearsal';
import { connectionCredentials, listingSettings, partnerAnswer, type ListingSettings } from './schema';
import { prove } from './webhook';
import { writeBack } from './write-back';

export const teamtailor: AtsConnector = {
  manifest,
  settings: listingSettings,
  credentials: connectionCredentials,
  open: (settings, context) => openListing(listingSettings.parse(settings), context),
};

function openListing(settings: ListingSettings, context: VendorContext): AtsListing {
  const { apiKey, partnerId } = settings;
  const api = partnerApi(context, apiKey, context.apiUrl);
  const claimOf = (request: InboundRequest) => readProviderKey(bearerOf(request.headers), apiKey, context.now());

  return {
    receive: (request) => receive(request, settings, context),
    answerDelivery,
    readCatalogueQuestion: async (request) => ({
      claim: await claimOf(request),
      // Both are missing where the form is opened for many candidates at once (contract §5.3).
      jobId: request.query.get('job_id') || undefined,
      userId: request.query.get('user_id') || undefined,
    }),
    answerCatalogue,
    readActivationQuestion: ({ query }) => ({ identity: companyIn(query) ?? '' }),
    answerActivation,
    readValidationQuestion: async (request): Promise<Claim> => ({
      ...(await claimOf(request)),
      identity: companyIn(request.query),
    }),
    answerValidation,
    companies: () => listCompanies(context, settings),
    register: async (baseUrl) => {
      // A form asked for at each opening needs the switch; older pages ask for an empty static form. Both, then (contract §6.4).
      const attributes = { 'base-url': baseUrl, 'dynamic-activation-config': true, 'webhook-activation-config': {} };
      const id = /^\d+$/.test(partnerId) ? Number(partnerId) : partnerId;
      await api.put(`partners/${partnerId}`, { data: { id, type: 'partners', attributes } }, partnerAnswer);
    },
    connection: (credentials) => {
      const { companyUuid } = connectionCredentials.parse(credentials);
      return {
        identity: companyUuid,
        test: async () => void (await api.get(`partners/${partnerId}`, partnerAnswer)),
        writeBack: (ref, card) => writeBack(context, apiKey, ref, card),
        rehearsal: (order) => rehearse(order, { companyUuid, settings, context }),
      };
    },
  };
}

/** The parameter was `company_uuid` until 2024-08-21 (TPD webhook_activation_config). */
function companyIn(query: URLSearchParams): string | undefined {
  return query.get('company_id') || query.get('company_uuid') || undefined;
}

async function receive(request: InboundRequest, settings: ListingSettings, context: VendorContext): Promise<Delivery> {
  const action = /^actions\/([^/]+)$/.exec(request.path)?.[1];
  if (action === undefined && request.path !== 'webhook') throw new Refusal(404, 'There is nothing at this address.');
  const token = bearerOf(request.headers);
  const { eventId, signedAt, body } = prove(request, settings, context.now());
  const key = isRehearsalKey(token, settings, eventId)
    ? {}
    : await readProviderKey(token, settings.apiKey, context.now());
  return {
    // A button sends the id of the order's event again; the second of its signature tells one press from the next.
    eventId: action === undefined ? eventId : `${eventId}:${action}:${signedAt}`,
    claim: { ...readCompany(body), ...key },
    parsed: action === undefined ? readOrder(body, context) : readAction(body, action),
    keptHeaders: keptHeaders(request.headers, signedAt),
  };
}

/** Keys and the company's own API token stay out. */
function keptHeaders(headers: Headers, signedAt: string): Record<string, string> {
  const names = ['content-type', 'user-agent', 'x-request-id'];
  const kept = names.flatMap((name): [string, string][] => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return Object.fromEntries([...kept, ['signed-at', signedAt]]);
}
