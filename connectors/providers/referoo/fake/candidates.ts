import type { z } from 'zod';
import { refuse } from './answers';
import { change, creation, problemOf, type Creation } from './candidate-rules';
import { packages, type FakeCandidate } from './state';
import type { FakeWorld } from './world';

/** A candidate as its answers show it. */
export function viewOf({ siteUrl }: FakeWorld, candidate: FakeCandidate) {
  return {
    ...candidate,
    byApi: undefined,
    unique_id: `u${candidate.num}`,
    candidate_dash_url: `${siteUrl}/c/${candidate.num}`,
    candidate_detail_url: `${siteUrl}/candidates/${candidate.num}`,
  };
}

export function listCandidates(world: FakeWorld, query: URLSearchParams) {
  const archived = query.get('archived') === '1' ? 1 : 0;
  const email = query.get('email')?.toLowerCase() ?? '';
  const within = (field: 'created' | 'updated', value: string) => {
    const day = value.slice(0, 10);
    return day >= (query.get(`${field}:gte`) ?? '') && day <= (query.get(`${field}:lte`) ?? '9999');
  };
  return [...world.state.candidates.values()]
    .filter((row) => row.archived === archived && row.email.toLowerCase().includes(email))
    .filter((row) => within('created', row.createdDate) && within('updated', row.updatedDate))
    .map((row) => viewOf(world, row));
}

export async function createCandidate(world: FakeWorld, request: Request): Promise<Response> {
  const read = await readBody(request, creation);
  if (!read.ok) return read.refusal;
  const problem = problemOf(world, read.body);
  if (problem) return refuse(422, problem);
  const candidate = addCandidate(world, read.body, true);
  if (world.switches.autoSend && !read.body.skip_initial_contact) world.mail(candidate);
  return Response.json(viewOf(world, candidate), { status: 201 });
}

export function addCandidate(world: FakeWorld, wanted: Creation, byApi: boolean): FakeCandidate {
  const chosen = packages.find(({ num }) => num === wanted.packagesNum);
  const at = world.stamp();
  const candidate: FakeCandidate = {
    num: world.num(),
    createdDate: at,
    updatedDate: at,
    first_name: wanted.first_name,
    last_name: wanted.last_name,
    email: wanted.email,
    packagesNum: chosen?.num ?? null,
    number_of_references_required: wanted.number_of_references_required ?? chosen?.references ?? 1,
    job: wanted.job ?? '',
    recruiter_email: wanted.recruiter_email ?? '',
    custom_data: wanted.custom_data ?? '',
    do_not_contact: wanted.do_not_contact ?? 0,
    sent: 0,
    responded: 0,
    declined: 0,
    archived: 0,
    response_date: null,
    checks: (chosen?.checks ?? []).map((name, at_) => ({
      num: world.num(),
      createdDate: at,
      check_type_id: at_ + 1,
      check_type_name: name,
      check_provider_name: 'Stand-in checks',
      status: 'Requested',
      completion_date: null,
    })),
    byApi,
  };
  world.state.candidates.set(candidate.num, candidate);
  return candidate;
}

export async function changeCandidate(world: FakeWorld, request: Request, candidate: FakeCandidate): Promise<Response> {
  const read = await readBody(request, change);
  if (!read.ok) return read.refusal;
  const { first_name, last_name, email, job, custom_data, archived, do_not_contact } = read.body;
  const wanted = { first_name, last_name, email, job, custom_data, archived, do_not_contact };
  Object.assign(candidate, Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)));
  world.touch(candidate);
  return Response.json(viewOf(world, candidate));
}

export function mailCandidate(world: FakeWorld, candidate: FakeCandidate): Response {
  if (candidate.archived) return refuse(422, 'The candidate is archived.');
  world.mail(candidate);
  world.touch(candidate);
  return new Response(null, { status: 204 });
}

type Read<T> = { ok: true; body: T } | { ok: false; refusal: Response };

async function readBody<T>(request: Request, schema: z.ZodType<T>): Promise<Read<T>> {
  const json: unknown = await request.json().catch(() => undefined);
  if (!request.headers.get('content-type')?.startsWith('application/json') || json === undefined)
    return { ok: false, refusal: refuse(422, 'The body is not JSON.') };
  const parsed = schema.safeParse(json);
  if (parsed.success) return { ok: true, body: parsed.data };
  // One of the forms that `{error: {…}}` may take: a list of sentences under each field's name.
  const error = Object.fromEntries(
    parsed.error.issues.map(({ path, message }) => [path.join('.') || 'body', [message]]),
  );
  return { ok: false, refusal: Response.json({ error }, { status: 422 }) };
}
