import { jwtVerify, type JWTPayload } from 'jose';
import type { Claim } from '@/connectors/contract';
import { Refusal } from '@/connectors/kit/errors';
import { fingerprint } from '@/connectors/kit/signature';

/** Claims that are about the token and not typed by anybody. */
const registered: ReadonlySet<string> = new Set(['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti']);

type KeyClaim = Pick<Claim, 'keyFingerprint' | 'providerCredentials'>;

/** @throws Refusal 401 without a bearer token */
export function bearerOf(headers: Headers): string {
  const token = /^Bearer\s+(\S.*)$/i.exec(headers.get('authorization') ?? '')?.[1]?.trim();
  if (!token) throw new Refusal(401, 'This request carries no integration key.');
  return token;
}

/**
 * Reads the provider key, which is a plain key or, where the settings form has input fields, a JWT signed with the
 * partner API key (TPD webhook_activation_config). Activations from before the form keep sending their plain key, so
 * what does not verify as a token is taken as one (support article 5562960): it proves nothing but itself.
 */
export async function readProviderKey(token: string, apiKey: string, now: Date): Promise<KeyClaim> {
  const claims = await verifiedClaims(token, apiKey, now);
  if (!claims) return { keyFingerprint: fingerprint(token) };
  const { defaultKey, ...typed } = typedValues(claims);
  return {
    keyFingerprint: defaultKey === undefined ? fingerprint(`form:${stableName(typed)}`) : fingerprint(defaultKey),
    providerCredentials: typed,
  };
}

/** HS256 with the key as plain text (TPD job_boards/_webhooks says so for job boards; for partners it is inferred). */
async function verifiedClaims(token: string, apiKey: string, now: Date): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(apiKey), {
      algorithms: ['HS256'],
      currentDate: now,
    });
    return payload;
  } catch {
    return undefined;
  }
}

/** The form's values, at the top or one level down, under ids written with `_` or `-`. */
function typedValues(claims: Readonly<Record<string, unknown>>): Record<string, string> {
  const own = Object.entries(claims).filter(([name]) => !registered.has(name));
  const nested = own.flatMap(([, value]) => (value !== null && typeof value === 'object' ? Object.entries(value) : []));
  const values = [...nested, ...own].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value.trim() !== '' ? [[camelCase(name), value.trim()]] : [],
  );
  return Object.fromEntries(values);
}

/** The token changes with every key rotation and every edit, so that it cannot name anybody: what was typed does. */
function stableName(typed: Readonly<Record<string, string>>): string {
  return typed.apiKey ?? JSON.stringify(Object.entries(typed).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function camelCase(id: string): string {
  return id.replace(/[-_]+([a-zA-Z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `apiKey` → `api_key`: how a field of ours is called in Teamtailor's forms. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
