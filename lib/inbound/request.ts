import type { AtsEndpoint, HttpAnswer, InboundRequest } from '@/connectors/contract';
import { Refusal } from '@/connectors/kit/errors';

/** A request from outside, before anybody looked at it. */
export interface OutsideRequest extends InboundRequest {
  /** The listing's slug or the connection's id, from the address. */
  key: string;
  requestId: string;
}

export const unknownCaller: HttpAnswer = { status: 401, body: 'Not authorised.' };

/** Turns a refusal into its answer; anything else is ours to mend. */
export function refusalAnswer(error: unknown): HttpAnswer {
  if (error instanceof Refusal) return { status: error.status, body: error.sentence };
  throw error;
}

/** @returns the endpoint that stands at this path, or the status that says why none does */
export function findEndpoint(
  endpoints: readonly AtsEndpoint[],
  request: Pick<InboundRequest, 'method' | 'path'>,
): AtsEndpoint | 404 | 405 {
  const here = endpoints.filter((endpoint) => matches(endpoint.path, request.path));
  return here.find(({ method }) => method === request.method) ?? (here.length > 0 ? 405 : 404);
}

function matches(pattern: string, path: string): boolean {
  const want = pattern.split('/');
  const have = path.split('/');
  return (
    want.length === have.length && want.every((segment, index) => segment.startsWith(':') || segment === have[index])
  );
}
