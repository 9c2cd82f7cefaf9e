import type { z } from 'zod';
import type { VendorContext } from '@/connectors/contract';
import { ConnectorError, type ConnectorErrorKind } from './errors';

export interface Call<T> {
  vendor: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  headers?: Record<string, string>;
  /** Sent as it is; the caller sets Content-Type. */
  body?: string;
  /** The documented shape of a good answer. */
  schema: z.ZodType<T>;
  /** Statuses where the vendor departs from the usual meaning (Referoo answers 403 for an unknown number). */
  statusKinds?: Readonly<Record<number, ConnectorErrorKind>>;
  /** Reads the vendor's reason out of an error body. */
  reason?: (body: unknown) => string | undefined;
}

/** Sends one request and parses its JSON answer. Throws ConnectorError, never anything else. */
export async function callJson<T>(context: VendorContext, call: Call<T>): Promise<T> {
  const response = await send(context, call);
  const text = await readText(response, call);
  const parsed = call.schema.safeParse(text === '' ? undefined : parseJson(text, call));
  if (!parsed.success) throw failure(call, 'bad_answer', response.status);
  return parsed.data;
}

/** Sends one request and returns its bytes, for reports. Throws ConnectorError. */
export async function callBytes(context: VendorContext, call: Sent & { mediaType: string }): Promise<Uint8Array> {
  const response = await send(context, call);
  const mediaType = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== call.mediaType) throw failure(call, 'bad_answer', response.status);
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    throw failure(call, 'unreachable', response.status);
  }
}

type Sent = Omit<Call<never>, 'schema'>;

async function send(context: VendorContext, call: Sent): Promise<Response> {
  const request = new Request(call.url, { method: call.method, headers: call.headers, body: call.body });
  let response: Response;
  try {
    response = await context.fetch(request);
  } catch (error) {
    if (error instanceof ConnectorError) throw error;
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    throw failure(call, timedOut ? 'timeout' : 'unreachable');
  }
  if (response.ok) return response;
  const kind = call.statusKinds?.[response.status] ?? kindOf(response.status);
  throw failure(call, kind, response.status, {
    retryAfterMs: retryAfter(response, context.now()),
    sentence: kind === 'rejected' ? await reasonOf(response, call) : undefined,
  });
}

function kindOf(status: number): ConnectorErrorKind {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'not_found';
  if (status === 429) return 'rate_limited';
  if (status >= 500) return 'unavailable';
  return status >= 400 ? 'rejected' : 'bad_answer';
}

function failure(
  call: Sent,
  kind: ConnectorErrorKind,
  status?: number,
  more: { retryAfterMs?: number; sentence?: string } = {},
) {
  const { pathname } = new URL(call.url);
  return new ConnectorError(kind, `${call.vendor}: ${call.method} ${pathname} ${status ?? ''} ${kind}`, {
    status,
    ...more,
  });
}

async function readText(response: Response, call: Sent): Promise<string> {
  try {
    return await response.text();
  } catch {
    throw failure(call, 'unreachable', response.status);
  }
}

function parseJson(text: string, call: Sent): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw failure(call, 'bad_answer');
  }
}

async function reasonOf(response: Response, call: Sent): Promise<string | undefined> {
  try {
    return call.reason?.(JSON.parse(await response.text()));
  } catch {
    return undefined;
  }
}

/** Retry-After is seconds or an HTTP date (RFC 9110 §10.2.3). */
function retryAfter(response: Response, now: Date): number | undefined {
  const header = response.headers.get('retry-after');
  if (!header) return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
}
