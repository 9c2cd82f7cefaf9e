import type { z } from 'zod';
import type { VendorContext } from '@/connectors/contract';
import { callJson } from '@/connectors/kit/call';
import { ConnectorError } from '@/connectors/kit/errors';
import { errorAnswer } from './schema';

/** The only version of the Partner API so far; a request without it is answered 406 (TPD partners/_versioning). */
export const apiVersion = '20180828';
export const mediaType = 'application/vnd.api+json';

/** A stack answers a key of another stack exactly as it answers a wrong key (contract §1). */
const unauthorizedSentence =
  'Teamtailor does not accept the partner API key. Either the key is wrong or was replaced, or the company lives on another Teamtailor stack (Europe, North America, Asia-Pacific): a key of another stack looks the same.';

export interface PartnerApi {
  get<T>(path: string, schema: z.ZodType<T>): Promise<T>;
  put<T>(path: string, body: unknown, schema: z.ZodType<T>): Promise<T>;
}

/** @param root one stack, or the operator's override */
export function partnerApi(context: VendorContext, apiKey: string, root: string): PartnerApi {
  const send = async <T>(method: 'GET' | 'PUT', path: string, schema: z.ZodType<T>, body?: unknown): Promise<T> => {
    try {
      return await callJson(context, {
        vendor: 'Teamtailor',
        method,
        url: `${root}/partner/v1/${path}`,
        headers: {
          // The documentation uses both `Token` and `Bearer`; the pages on the partner record say `Token` (TPD partners/_auth).
          authorization: `Token ${apiKey}`,
          'x-api-version': apiVersion,
          accept: mediaType,
          ...(body === undefined ? {} : { 'content-type': mediaType }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
        schema,
        reason: firstReasons,
      });
    } catch (error) {
      if (error instanceof ConnectorError && error.kind === 'unauthorized') {
        throw new ConnectorError('unauthorized', error.message, { ...error.detail, sentence: unauthorizedSentence });
      }
      throw error;
    }
  };
  return {
    get: (path, schema) => send('GET', path, schema),
    put: (path, body, schema) => send('PUT', path, schema, body),
  };
}

/** JSON:API errors carry `title` and `detail` (contract §1.1). */
function firstReasons(body: unknown): string | undefined {
  const parsed = errorAnswer.safeParse(body);
  if (!parsed.success) return undefined;
  const reasons = parsed.data.errors.map(({ title, detail }) => detail || title).filter((reason) => reason !== '');
  return reasons.length === 0 ? undefined : reasons.slice(0, 3).join(', ').slice(0, 300);
}
