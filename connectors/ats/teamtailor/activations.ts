import { createHash } from 'node:crypto';
import { compactDecrypt, decodeProtectedHeader } from 'jose';
import { z } from 'zod';
import type { AtsCompany, VendorContext } from '@/connectors/contract';
import { ConnectorError } from '@/connectors/kit/errors';
import { partnerApi } from './client';
import { readProviderKey } from './provider-key';
import { activationsAnswer, type ListingSettings } from './schema';

const pageLimit = 1000;

/** Everybody who activated the listing (TPD partner_activations). There is no notice of activation, so we look. */
export async function listCompanies(context: VendorContext, settings: ListingSettings): Promise<AtsCompany[]> {
  const prefix = `${context.apiUrl}/partner/v1/`;
  const api = partnerApi(context, settings.apiKey, context.apiUrl);
  const companies: AtsCompany[] = [];
  let path: string | undefined = 'partner-activations';
  for (let page = 0; path !== undefined && page < pageLimit; page += 1) {
    const answer: z.infer<typeof activationsAnswer> = await api.get(path, activationsAnswer);
    for (const { attributes } of answer.data) {
      const token = await decryptProviderKey(attributes['provider-key'], settings.webhookSecret);
      const key = token === undefined ? {} : await readProviderKey(token, settings.apiKey, context.now());
      const identity = attributes['company-uuid'];
      companies.push({
        identity,
        name: attributes['company-name'],
        claim: { identity, companyName: attributes['company-name'], ...key },
      });
    }
    // Links are followed as they are given; one that leads elsewhere would take the key with it.
    const next: string | undefined = answer.links?.next;
    if (next !== undefined && !next.startsWith(prefix))
      throw new ConnectorError('bad_answer', 'Teamtailor: GET partner-activations leads elsewhere');
    path = next?.slice(prefix.length);
  }
  return companies;
}

/**
 * Opens the compact JWE that a provider key is listed as. The documentation names A256GCM but derives sixteen bytes,
 * which only fits A128GCM (contract §8), so the token's own header decides.
 * @returns undefined when it cannot be opened
 */
export async function decryptProviderKey(token: string, webhookSecret: string): Promise<string | undefined> {
  try {
    const { enc } = decodeProtectedHeader(token);
    const { plaintext } = await compactDecrypt(token, contentKey(webhookSecret, enc), {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A128GCM', 'A256GCM'],
    });
    return unwrapped(new TextDecoder().decode(plaintext));
  } catch {
    return undefined;
  }
}

/** The first 32 hex digits of the secret's SHA-256: sixteen bytes, or thirty-two characters. */
export function contentKey(webhookSecret: string, enc: unknown): Uint8Array {
  const digits = createHash('sha256').update(webhookSecret, 'utf8').digest('hex').slice(0, 32);
  return new Uint8Array(Buffer.from(digits, enc === 'A256GCM' ? 'latin1' : 'hex'));
}

/** Whether the plain text is the bare key or JSON around it is unsaid; a JSON string is unwrapped. */
function unwrapped(text: string): string {
  try {
    return z.string().parse(JSON.parse(text));
  } catch {
    return text;
  }
}
