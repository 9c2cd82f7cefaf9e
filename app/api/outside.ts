import { randomUUID } from 'node:crypto';
import { after, type NextRequest } from 'next/server';
import type { HttpAnswer } from '@/connectors/contract';
import { relayInbound } from '@/inngest/relay';
import { withinLimit } from '@/lib/inbound/limit';
import type { OutsideRequest } from '@/lib/inbound/request';
import { log } from '@/lib/log';

const maxBodyBytes = 1024 * 1024;

/** Reads a vendor's request as it came, has it answered, and hands over what it stored after the answer has left. */
export async function serveOutside(
  request: NextRequest,
  at: { key: string; path: string },
  answer: (outside: OutsideRequest) => Promise<HttpAnswer>,
): Promise<Response> {
  const requestId = randomUUID();
  try {
    if (!(await withinLimit(at.key)))
      return toResponse({ status: 429, body: 'Too many requests. Try again in a second.' }, requestId);
    const rawBody = await readBody(request);
    if (rawBody === undefined) return toResponse({ status: 413, body: 'The request is too large.' }, requestId);
    const { method, headers, nextUrl } = request;
    const answered = await answer({ ...at, method, headers, query: nextUrl.searchParams, rawBody, requestId });
    if (method === 'POST') after(relayInbound);
    return toResponse(answered, requestId);
  } catch (error) {
    log.error({ requestId, error }, 'a request from outside failed');
    return toResponse({ status: 500, body: 'Something went wrong here. Try again.' }, requestId);
  }
}

function toResponse({ status, body }: HttpAnswer, requestId: string): Response {
  return Response.json(body ?? {}, { status, headers: { 'x-request-id': requestId, 'cache-control': 'no-store' } });
}

/** @returns the body as text; undefined when it is larger than we take */
async function readBody(request: NextRequest): Promise<string | undefined> {
  if (!request.body) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > maxBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
