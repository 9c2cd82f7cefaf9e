import type { AtsFake, ProviderFake } from '@/connectors/sandbox-contract';
import type { Desk } from './desk';

/** Hands a request to the fake whose name stands in the address. A fake knows the whole address it is served at. */
export async function callFake(
  desk: Desk,
  fakes: readonly (AtsFake | ProviderFake)[],
  request: Request,
): Promise<Response> {
  const [, , name] = new URL(request.url).pathname.split('/');
  const fake = fakes.find((one) => one.name === name);
  if (!fake) return new Response('Not found', { status: 404 });
  const response = await fake.handle(request);
  if (fake === desk.provider && isAcceptedCall(response)) desk.memory.connected = true;
  return response;
}

/**
 * Data came back, so the credentials were good. Before consent nothing does: a wrong key is refused, and the consent
 * page is no data.
 */
const isAcceptedCall = (response: Response) =>
  response.ok && (response.headers.get('content-type') ?? '').includes('json');
