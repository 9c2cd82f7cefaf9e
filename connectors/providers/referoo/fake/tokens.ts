import { randomUUID } from 'node:crypto';
import { refuse } from './answers';
import type { TokenFamily } from './state';
import type { FakeWorld } from './world';

const refused = (error: string, status = 400) => Response.json({ error }, { status });

/** The token endpoint: form-encoded only, each code good once, each refresh token good once. */
export async function issueToken(world: FakeWorld, request: Request): Promise<Response> {
  const type = request.headers.get('content-type')?.split(';')[0];
  if (type !== 'application/x-www-form-urlencoded') return refused('invalid_request');
  const form = new URLSearchParams(await request.text());
  const { apiKey, apiSecret } = world.account;
  if (form.get('client_id') !== apiKey || form.get('client_secret') !== apiSecret)
    return refused('invalid_client', 401);
  if (form.get('grant_type') === 'authorization_code') return fromCode(world, form);
  if (form.get('grant_type') === 'refresh_token') return fromRefreshToken(world, form);
  return refused('unsupported_grant_type');
}

function fromCode(world: FakeWorld, form: URLSearchParams): Response {
  const found = world.state.codes.get(form.get('code') ?? '');
  if (!found) return refused('invalid_grant');
  // RFC 6749 §4.1.2: what a code has given is taken back when the code comes twice.
  if (found.used) found.family.revoked = true;
  const late = world.now().getTime() > found.endsAt;
  if (found.used || late || form.get('redirect_uri') !== found.redirectUri) return refused('invalid_grant');
  found.used = true;
  return tokens(world, found.family);
}

function fromRefreshToken(world: FakeWorld, form: URLSearchParams): Response {
  const found = world.state.refreshTokens.get(form.get('refresh_token') ?? '');
  if (!found || found.family.revoked) return refused('invalid_grant');
  if (found.used) {
    found.family.revoked = true;
    return refused('invalid_grant');
  }
  found.used = true;
  return tokens(world, found.family);
}

function tokens(world: FakeWorld, family: TokenFamily): Response {
  const access = `acc_${randomUUID()}`;
  const life = world.switches.accessTokenSeconds;
  world.state.accessTokens.set(access, { family, endsAt: world.now().getTime() + life * 1000 });
  return Response.json({
    token_type: 'Bearer',
    access_token: access,
    refresh_token: newRefreshToken(world, family),
    // One client in the field reads it as text.
    expires_in: String(life),
    scope: family.scopes.join(' '),
  });
}

export function newRefreshToken(world: FakeWorld, family: TokenFamily): string {
  const token = `rfr_${randomUUID()}`;
  world.state.refreshTokens.set(token, { family, used: false });
  return token;
}

/** @returns a refusal, or nothing when the bearer may do it */
export function checkBearer(world: FakeWorld, request: Request, scope: 'read' | 'write'): Response | undefined {
  const token = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  const found = world.state.accessTokens.get(token ?? '');
  if (!found || found.family.revoked || world.now().getTime() >= found.endsAt) return refuse(401, 'Unauthenticated.');
  return found.family.scopes.includes(scope) ? undefined : refuse(401, `The scope ${scope} is missing.`);
}
