import { z } from 'zod';
import type { VendorContext } from '@/connectors/contract';
import { callBytes, callJson } from '@/connectors/kit/call';
import { ConnectorError } from '@/connectors/kit/errors';
import { manifest } from './manifest';
import { reasonIn } from './reason';
import { listOf, type Credentials } from './schema';

const sandboxRoot = 'https://api.sandbox.referoo.com.au';
/** Largest page that Referoo's published connector definition allows. */
const pageSize = 50;
/** More pages than any account has; ends a loop should the offset be ignored. */
const mostPages = 400;

/** An override wins over the connection's environment. */
export function rootOf(credentials: Credentials, context: Pick<VendorContext, 'apiUrl' | 'overridden'>): string {
  return credentials.environment === 'sandbox' && !context.overridden ? sandboxRoot : context.apiUrl;
}

interface Ask<T> {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  query?: Readonly<Record<string, string>>;
  body?: unknown;
  schema: z.ZodType<T>;
}

export type Client = ReturnType<typeof createClient>;

/** Referoo's API with one account's token. */
export function createClient(credentials: Credentials, context: VendorContext) {
  const base = `${rootOf(credentials, context)}/oauth2`;

  const sent = ({ method, path, query }: Pick<Ask<unknown>, 'method' | 'path' | 'query'>, accept: string) => {
    if (!credentials.accessToken)
      throw new ConnectorError('unauthorized', `Referoo: ${method} ${path} without a token`);
    return {
      vendor: manifest.label,
      method,
      url: `${base}${path}${query ? `?${new URLSearchParams(query)}` : ''}`,
      headers: { authorization: `Bearer ${credentials.accessToken}`, accept, 'content-type': 'application/json' },
      // Referoo's published connector definition: 403 is the answer for a number it does not know.
      statusKinds: /\/\d+(\/|$)/.test(path) ? ({ 403: 'not_found' } as const) : undefined,
      reason: reasonIn,
    };
  };

  const ask = async <T>({ body, schema, ...rest }: Ask<T>): Promise<T> => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    return callJson(context, { ...sent(rest, 'application/json'), body: text, schema });
  };

  return {
    ask,
    /** All rows of a list: no total is documented, so pages are read until a short one. */
    async list<T>(path: string, item: z.ZodType<T>, query: Readonly<Record<string, string>> = {}): Promise<T[]> {
      const rows: T[] = [];
      for (let page = 0; page < mostPages; page += 1) {
        const window = { ...query, limit: String(pageSize), offset: String(page * pageSize) };
        const found = await ask({ method: 'GET', path, query: window, schema: listOf(item) });
        rows.push(...found);
        if (found.length < pageSize) return rows;
      }
      throw new ConnectorError('bad_answer', `Referoo: GET ${path} has no last page`);
    },
    pdf: async (path: string): Promise<Uint8Array> =>
      callBytes(context, { ...sent({ method: 'GET', path }, 'application/pdf'), mediaType: 'application/pdf' }),
  };
}

/** For answers whose body says nothing that we need, or that have none. */
export const nothing = z.unknown();
