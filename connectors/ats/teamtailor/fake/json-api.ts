import type { z } from 'zod';
import { apiVersion, mediaType } from '../client';

export function answer(status: number, body?: unknown, headers: Record<string, string> = {}): Response {
  const common = { 'x-api-version': apiVersion, ...headers };
  if (body === undefined) return new Response(null, { status, headers: common });
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': mediaType, ...common } });
}

interface ApiError {
  status: string | number;
  code?: string;
  title: string;
  detail: string;
  source?: { pointer: string };
}

export function refuse(status: number, title: string, detail: string, code?: string): Response {
  return answer(status, { errors: [{ status: String(status), code, title, detail }] });
}

/** The one error whose status is a number (contract §1.1). */
export function wrongVersion(): Response {
  const detail = `Please name a known version in the X-Api-Version header. Current version is: ${apiVersion}`;
  return answer(406, { errors: [{ status: 406, title: 'Invalid/Missing API Version', detail }] });
}

export const notFound = (id: string) =>
  refuse(404, 'Record not found', `The record identified by ${id} could not be found.`, '404');

/** Unknown attributes are 400 with code 105, bad values 422 with code 100 (contract §1.1). */
export function invalid(error: z.ZodError): Response {
  const unknown = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [],
  );
  const first = unknown[0];
  if (first !== undefined) return refuse(400, 'Param not allowed', `${first} is not allowed.`, '105');
  const errors: ApiError[] = error.issues.map((issue) => ({
    status: '422',
    code: '100',
    title: issue.message,
    detail: `${issue.path.join('.')} - ${issue.message}`,
    source: { pointer: `/data/attributes/${issue.path.join('/')}` },
  }));
  return answer(422, { errors });
}

/** Ten a page unless asked otherwise, thirty at most (contract §1.2). */
export function page<T>(url: URL, records: readonly T[], render: (record: T) => unknown): Response {
  const size = Math.min(30, Math.max(1, Number(url.searchParams.get('page[size]') ?? 10) || 10));
  const number = Math.max(1, Number(url.searchParams.get('page[number]') ?? 1) || 1);
  const pages = Math.max(1, Math.ceil(records.length / size));
  const at = (to: number) => {
    const link = new URL(url);
    link.searchParams.set('page[number]', String(to));
    link.searchParams.set('page[size]', String(size));
    return link.href;
  };
  return answer(200, {
    data: records.slice((number - 1) * size, number * size).map(render),
    meta: { 'record-count': records.length, 'page-count': pages },
    links: {
      first: at(1),
      last: at(pages),
      ...(number > 1 ? { prev: at(number - 1) } : {}),
      ...(number < pages ? { next: at(number + 1) } : {}),
    },
  });
}
