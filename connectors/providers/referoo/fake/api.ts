import { refuse, unknownNumber } from './answers';
import { authorize } from './authorize';
import { changeCandidate, createCandidate, listCandidates, mailCandidate, viewOf } from './candidates';
import { refereesOf, referencePdf, viewOfReferee } from './referees';
import { packages } from './state';
import { checkBearer, issueToken } from './tokens';
import type { FakeWorld } from './world';

const mostRows = 50;

/** Referoo's HTTP API: one request, one answer. */
export async function serve(world: FakeWorld, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const prefix = new URL(world.apiUrl).pathname.replace(/\/$/, '');
  const path = url.pathname.startsWith(prefix) ? url.pathname.slice(prefix.length).replace(/\/$/, '') : url.pathname;
  const { method } = request;
  if (path === '/oauth/authorize' && (method === 'GET' || method === 'POST')) return authorize(world, request);
  if (path === '/oauth/token' && method === 'POST') return issueToken(world, request);
  if (!path.startsWith('/oauth2/')) return refuse(404, 'No such address.');

  // The PDF stands under the write scope, as every call that changes something.
  const [, kind = '', num = '', part = ''] = path.slice('/oauth2'.length).split('/');
  const scope = method === 'GET' && part !== 'reference' ? 'read' : 'write';
  const refusal = checkBearer(world, request, scope);
  if (refusal) return refusal;
  const route = `${method} ${kind}${num ? '/#' : ''}${part ? `/${part}` : ''}`;
  if (route === 'GET me') return Response.json({ num: 1, first_name: 'Ada', last_name: 'Admin', company: 'Nordlicht' });
  if (route === 'GET packages') return rows(url, packages.map(packageView));
  if (route === 'GET packages/#') {
    const found = packages.find((row) => String(row.num) === num);
    return found ? Response.json(packageView(found)) : unknownNumber();
  }
  if (route === 'GET candidates') return rows(url, listCandidates(world, url.searchParams));
  if (route === 'POST candidate') return createCandidate(world, request);
  if (kind === 'candidate' && num) return candidateCall(world, request, route, Number(num));
  if (kind === 'referee' && num) return refereeCall(world, route, Number(num));
  return refuse(404, 'No such address.');
}

async function candidateCall(world: FakeWorld, request: Request, route: string, num: number): Promise<Response> {
  const url = new URL(request.url);
  const candidate = world.state.candidates.get(num);
  if (!candidate) return unknownNumber();
  if (route === 'GET candidate/#') {
    // Read like the list's: without the flag an archived one is not shown.
    const asked = url.searchParams.get('archived') === '1' ? 1 : 0;
    return asked === candidate.archived
      ? Response.json({ ...viewOf(world, candidate), warnings: [] })
      : unknownNumber();
  }
  if (route === 'PUT candidate/#') return changeCandidate(world, request, candidate);
  if (route === 'PUT candidate/#/email') return mailCandidate(world, candidate);
  if (route === 'GET candidate/#/checks') return rows(url, candidate.checks);
  if (route === 'GET candidate/#/referees')
    return rows(
      url,
      refereesOf(world, candidate).map((referee) => viewOfReferee(world, referee)),
    );
  return refuse(404, 'No such address.');
}

async function refereeCall(world: FakeWorld, route: string, num: number): Promise<Response> {
  const referee = world.state.referees.get(num);
  if (!referee) return unknownNumber();
  if (route === 'GET referee/#') return Response.json(viewOfReferee(world, referee));
  if (route === 'GET referee/#/reference') return referencePdf(world, referee);
  return refuse(404, 'No such address.');
}

/** A bare array; at most 50 rows, 20 where nothing is said. */
function rows(url: URL, all: readonly unknown[]): Response {
  const limit = Number(url.searchParams.get('limit') ?? 20);
  const offset = Number(url.searchParams.get('offset') ?? 0);
  const good = Number.isInteger(limit) && limit > 0 && limit <= mostRows && Number.isInteger(offset) && offset >= 0;
  return good ? Response.json(all.slice(offset, offset + limit)) : refuse(422, 'limit or offset is out of range.');
}

const packageView = ({ num, package_name, package_id }: (typeof packages)[number]) => ({
  num,
  package_name,
  package_id,
});
