import { randomUUID } from 'node:crypto';
import { escapeHtml, page } from './answers';
import type { FakeWorld } from './world';

const knownScopes = ['read', 'write'];
const codeLifeMs = 600_000;

/** The consent page: log in and accept. Wrong client or address: nobody is redirected anywhere. */
export async function authorize(world: FakeWorld, request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const redirectUri = query.get('redirect_uri') ?? '';
  const problem = problemOf(world, query);
  if (problem) return page('Referoo stand-in', `<p role="alert">${escapeHtml(problem)}</p>`, 400);
  const scopes = (query.get('scope') ?? '').split(' ').filter(Boolean);
  const back = (values: Record<string, string>) => {
    const target = new URL(redirectUri);
    for (const [name, value] of Object.entries(values)) target.searchParams.set(name, value);
    target.searchParams.set('state', query.get('state') ?? '');
    return new Response(null, { status: 302, headers: { location: target.href } });
  };
  if (query.get('response_type') !== 'code') return back({ error: 'unsupported_response_type' });
  if (scopes.length === 0 || scopes.some((scope) => !knownScopes.includes(scope)))
    return back({ error: 'invalid_scope' });
  if (request.method === 'GET') return form(scopes);

  const answers = new URLSearchParams(await request.text());
  if (!answers.get('email') || !answers.get('password')) return form(scopes, 'Enter e-mail address and password.');
  if (answers.get('decision') !== 'accept') return back({ error: 'access_denied' });
  const code = randomUUID();
  const endsAt = world.now().getTime() + codeLifeMs;
  world.state.codes.set(code, { redirectUri, family: { scopes, revoked: false }, endsAt, used: false });
  return back({ code });
}

function problemOf({ account, settings }: FakeWorld, query: URLSearchParams): string | undefined {
  if (query.get('client_id') !== account.apiKey) return 'No API client has this key.';
  if (!settings.redirectUrl) return 'No redirect URL is set in API Settings.';
  if (query.get('redirect_uri') !== settings.redirectUrl)
    return 'The redirect URL differs from the one in API Settings.';
  return query.get('state') ? undefined : 'The state is missing.';
}

function form(scopes: readonly string[], problem = ''): Response {
  return page(
    'Log in to Referoo (stand-in)',
    `${problem ? `<p role="alert">${problem}</p>` : ''}<p>An application asks for: ${escapeHtml(scopes.join(', '))}.</p>
<form method="post"><label>E-mail address <input name="email" type="email" value="admin@example.com"></label>
<label>Password <input name="password" type="password" value="stand-in"></label>
<button name="decision" value="accept">Accept</button><button name="decision" value="deny">Deny</button></form>`,
  );
}
