import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { Agent, fetch as undiciFetch } from 'undici';
import { ConnectorError } from '@/connectors/kit/errors';
import { env } from '@/lib/env';

const timeoutMs = 10_000;
const maxBytes = 25 * 1024 * 1024;

/** True for an address that only makes sense inside a network: loopback, private, link-local, unspecified and the like. */
export function isPrivateAddress(address: string): boolean {
  return ipaddr.process(address).range() !== 'unicast';
}

/**
 * The only way out to vendors. Refuses private addresses (unless the operator named the host), follows no redirects,
 * waits at most ten seconds and reads at most 25 MiB.
 * @param trustedOrigins origins of address overrides: the operator named them
 */
export function guardedFetch(trustedOrigins: readonly string[]): (request: Request) => Promise<Response> {
  return async (request) => {
    const url = new URL(request.url);
    const trusted =
      trustedOrigins.includes(url.origin) ||
      env().ALLOWED_PRIVATE_HOSTS.some((host) => host === url.host || host === url.hostname);
    if (!trusted && url.protocol !== 'https:')
      throw new ConnectorError('unreachable', `${url.host}: only https is called`);
    const literal = url.hostname.replace(/^\[|\]$/g, '');
    if (!trusted && ipaddr.isValid(literal) && isPrivateAddress(literal)) {
      throw new ConnectorError('unreachable', `${url.host}: private addresses are not called`);
    }
    const response = await undiciFetch(url, {
      method: request.method,
      headers: Object.fromEntries(request.headers),
      body: request.body ? await request.text() : undefined,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      dispatcher: trusted ? openAgent : guardedAgent,
    });
    const bytes = await readLimited(response.body, url.host);
    const headers = new Headers([...response.headers]);
    const bodyless = response.status === 204 || response.status === 304;
    return new Response(bodyless ? null : Buffer.from(bytes), { status: response.status, headers });
  };
}

const openAgent = new Agent();

// Addresses are checked as the connection is made: a name checked earlier could point elsewhere by then.
const guardedAgent = new Agent({
  connect: {
    lookup: (hostname, options, callback) => {
      lookup(hostname, { ...options, all: true }).then(
        (addresses) => {
          const allowed = addresses.filter(({ address }) => !isPrivateAddress(address));
          const first = allowed[0];
          if (!first)
            return callback(new ConnectorError('unreachable', `${hostname}: private addresses are not called`), []);
          return options.all ? callback(null, allowed) : callback(null, first.address, first.family);
        },
        (error: unknown) => callback(error instanceof Error ? error : new Error('lookup failed'), []),
      );
    },
  },
});

async function readLimited(body: AsyncIterable<Uint8Array> | null, host: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new ConnectorError('bad_answer', `${host}: answer larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
