import type { ProviderConsent, VendorContext } from '@/connectors/contract';
import { callJson } from '@/connectors/kit/call';
import { ConnectorError } from '@/connectors/kit/errors';
import { rootOf } from './client';
import { manifest } from './manifest';
import { credentialsSchema, tokenSchema, type Credentials } from './schema';

/** A token that ends within this time is renewed first. */
const earlyMs = 60_000;
/** Assumed where Referoo does not say how long a token lives. */
const silentLifeSeconds = 900;
/** OAuth words for "this key, secret, code or token is not good" (RFC 6749 §5.2). */
const refusals = ['invalid_grant', 'invalid_client', 'unauthorized_client'];

/** OAuth 2 authorization code, as Referoo's published connector definition describes it. */
export function consent(context: VendorContext): ProviderConsent {
  const read = (credentials: unknown) => credentialsSchema.parse(credentials);

  const renew = async (own: Credentials, grant: Record<string, string>): Promise<Credentials> => {
    const token = await askForToken(context, own, grant).catch((error: unknown) => {
      throw refusals.includes(oauthWord(error)) ? unauthorized() : error;
    });
    const life = (token.expires_in ?? silentLifeSeconds) * 1000;
    return {
      ...own,
      accessToken: token.access_token,
      accessTokenExpiresAt: new Date(context.now().getTime() + life).toISOString(),
      // Every known client stores the new refresh token over the old one; without a new one the old stays good.
      refreshToken: token.refresh_token ?? own.refreshToken,
    };
  };

  return {
    authorizeUrl: (credentials, { redirectUri, state }) => {
      const own = read(credentials);
      const query = {
        client_id: own.apiKey,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: 'read write',
        state,
      };
      // Both public clients call it with a slash before the question mark.
      return `${rootOf(own, context)}/oauth/authorize/?${new URLSearchParams(query)}`;
    },
    exchange: (credentials, { redirectUri, code }) =>
      renew(read(credentials), { grant_type: 'authorization_code', code, redirect_uri: redirectUri }),
    given: (credentials) => credentialsSchema.safeParse(credentials).data?.refreshToken !== undefined,
    stale: (credentials) => {
      const own = credentialsSchema.safeParse(credentials).data;
      if (!own?.accessToken || !own.accessTokenExpiresAt) return true;
      return Date.parse(own.accessTokenExpiresAt) - context.now().getTime() <= earlyMs;
    },
    refresh: async (credentials) => {
      const own = read(credentials);
      if (!own.refreshToken) throw unauthorized();
      return renew(own, { grant_type: 'refresh_token', refresh_token: own.refreshToken });
    },
    /**
     * Inferred from RFC 6749 §5.2: the client is checked before the grant. So a code that cannot be good is refused as
     * a bad client when key or secret are wrong, and as a bad grant or request when they are right.
     */
    probe: async (credentials, redirectUri) => {
      const grant = { grant_type: 'authorization_code', code: 'checkbridge-probe', redirect_uri: redirectUri };
      try {
        await askForToken(context, read(credentials), grant);
      } catch (error) {
        const word = oauthWord(error);
        const refused = error instanceof ConnectorError && error.kind === 'rejected';
        const grantRefused = word === 'invalid_grant' || (word === 'invalid_request' && refused);
        if (refused && grantRefused) return;
        throw refused && (error.detail.status === 401 || refusals.includes(word)) ? unauthorized() : error;
      }
    },
  };
}

const unauthorized = () => new ConnectorError('unauthorized', 'Referoo: POST /oauth/token unauthorized');

function askForToken(context: VendorContext, own: Credentials, grant: Record<string, string>) {
  const form = new URLSearchParams({ ...grant, client_id: own.apiKey, client_secret: own.apiSecret });
  return callJson(context, {
    vendor: manifest.label,
    method: 'POST',
    url: `${rootOf(own, context)}/oauth/token`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: form.toString(),
    schema: tokenSchema,
    // A 401 holds an OAuth word as a 400 does; it is read before it is judged.
    statusKinds: { 401: 'rejected' },
    reason: wordIn,
  });
}

function wordIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('error' in body)) return undefined;
  return typeof body.error === 'string' ? body.error : undefined;
}

/** The OAuth word of a refused token request; a 401 without one speaks of the client. */
function oauthWord(error: unknown): string {
  if (!(error instanceof ConnectorError) || error.kind !== 'rejected') return '';
  return error.detail.sentence ?? (error.detail.status === 401 ? 'invalid_client' : '');
}
