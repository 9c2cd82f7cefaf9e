import { randomUUID } from 'node:crypto';
import { sameText } from '@/connectors/kit/signature';
import { apiVersion, mediaType } from '../client';
import { encryptedKey } from './keys';
import { answer, invalid, notFound, page, refuse, wrongVersion } from './json-api';
import type { FakeWorld } from './world';
import { newResultAttributes, partnerDocument, resultAttributes, resultDocument } from './result-rules';
import type { FakeResult } from './state';

/** The Partner API (TPD partners/*): strict where the documentation states a rule. */
export async function servePartnerApi(world: FakeWorld, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const [resource, id, more] = /\/partner\/v1\/(.+?)\/?$/.exec(url.pathname)?.[1]?.split('/') ?? [];
  if (resource === undefined || more !== undefined) return new Response('Not found', { status: 404 });
  const key = keyOf(request.headers.get('authorization') ?? '');
  if (world.switches.otherStack || !sameText(key, world.settings.apiKey)) return new Response(null, { status: 401 });
  if (request.headers.get('x-api-version') !== apiVersion) return wrongVersion();
  const writes = ['POST', 'PUT', 'PATCH'].includes(request.method);
  const sent = request.headers.get('content-type') ?? '';
  if (writes && sent.split(';')[0]?.trim() !== mediaType) {
    return refuse(
      415,
      'Unsupported media type',
      `All requests that create or update must use the ${mediaType} Content-Type.`,
      '415',
    );
  }
  const body = writes ? await request.text() : '';
  const route = `${request.method === 'PATCH' ? 'PUT' : request.method} ${resource}${id === undefined ? '' : '/id'}`;
  const call = { url, id: id ?? '', body: parse(body) };
  return routes[route]?.(world, call) ?? refuse(404, 'Not found', 'There is no such address.', '404');
}

interface ApiCall {
  url: URL;
  id: string;
  body: unknown;
}

const routes: Readonly<Record<string, (world: FakeWorld, call: ApiCall) => Response | Promise<Response>>> = {
  'GET partners/id': (world, { id }) =>
    id === world.settings.partnerId ? answer(200, partnerOf(world)) : notFound(id),
  'PUT partners/id': (world, { id, body }) => {
    if (id !== world.settings.partnerId) return notFound(id);
    const document = partnerDocument.safeParse(body);
    if (!document.success) return invalid(document.error);
    if (String(document.data.data.id) !== id)
      return refuse(400, 'Key not in URL', 'The id in the body is another one.', '110');
    const known = Object.entries(document.data.data.attributes).filter(([, value]) => value !== undefined);
    Object.assign(world.state.partner, Object.fromEntries(known));
    return answer(200, partnerOf(world));
  },
  'GET partner-results': (world, { url }) =>
    page(url, [...world.state.results.values()], (result) => render(world, result)),
  'POST partner-results': (world, { body }) => create(world, body),
  'GET partner-results/id': (world, { id }) =>
    onResult(world, id, (result) => answer(200, { data: render(world, result) })),
  'PUT partner-results/id': (world, { id, body }) => onResult(world, id, (result) => update(world, result, body)),
  'DELETE partner-results/id': (world, { id }) =>
    onResult(world, id, () => {
      world.state.results.delete(id);
      return answer(204);
    }),
  'GET partner-activations': async (world, { url }) => page(url, await activations(world), (record) => record),
  'GET partner-activations/id': async (world, { id }) => {
    const record = (await activations(world)).find((activation) => activation.id === id);
    return record ? answer(200, { data: record }) : notFound(id);
  },
};

function onResult(world: FakeWorld, id: string, work: (result: FakeResult) => Response): Response {
  const result = world.state.results.get(id);
  return result ? work(result) : notFound(id);
}

function create(world: FakeWorld, body: unknown): Response {
  const document = resultDocument.safeParse(body);
  if (!document.success) return refuse(400, 'Missing parameter', 'data is missing or of another type.', '106');
  const attributes = newResultAttributes.safeParse(document.data.data.attributes);
  if (!attributes.success) return invalid(attributes.error);
  const { 'candidate-id': candidateId, ...rest } = attributes.data;
  if (!world.state.candidates.some(({ id }) => id === String(candidateId))) return notFound(String(candidateId));
  const result: FakeResult = { id: randomUUID(), candidateId: String(candidateId), attributes: rest, revision: 1 };
  world.state.results.set(result.id, result);
  return answer(201, { data: render(world, result) });
}

function update(world: FakeWorld, result: FakeResult, body: unknown): Response {
  const document = resultDocument.safeParse(body);
  if (!document.success) return refuse(400, 'Missing parameter', 'data is missing or of another type.', '106');
  if (document.data.data.id === undefined) return refuse(400, 'Missing id', 'The body names no id.', '109');
  if (document.data.data.id !== result.id)
    return refuse(400, 'Key not in URL', 'The id in the body is another one.', '110');
  const attributes = resultAttributes.safeParse(document.data.data.attributes);
  if (!attributes.success) return invalid(attributes.error);
  world.change(result, attributes.data);
  return answer(200, { data: render(world, result) });
}

function render({ apiUrl }: FakeWorld, { id, candidateId, jobId, attributes }: FakeResult) {
  return {
    id,
    type: 'partner-results',
    links: { self: `${apiUrl}/partner/v1/partner-results/${id}` },
    attributes: {
      ...attributes,
      'candidate-id': Number(candidateId),
      'job-id': attributes['job-id'] ?? (jobId === undefined ? null : Number(jobId)),
    },
  };
}

function partnerOf({ settings, state }: FakeWorld) {
  return {
    data: {
      id: settings.partnerId,
      type: 'partners',
      attributes: { name: 'Checkbridge (stand-in)', ...state.partner },
    },
  };
}

async function activations(world: FakeWorld) {
  const { company, activation } = world.state;
  if (!activation) return [];
  const attributes = {
    'provider-key': await encryptedKey(world),
    'company-name': company.name,
    'company-uuid': company.id,
  };
  return [{ id: '1', type: 'partner-activations', attributes }];
}

/** Rails takes both words, and the key bare or as `token=`; that is why the documentation can use both. */
function keyOf(header: string): string {
  return /^(?:Token|Bearer)\s+(?:token=)?"?([^"\s]+)"?$/i.exec(header)?.[1] ?? '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
