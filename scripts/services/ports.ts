import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the range that systems give to outgoing connections, so that none takes a port between our look and its use. */
const range = { first: 20_000, end: 32_000 };

export function isPortFree(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

export async function freePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await isPortFree(preferred))) return preferred;
  for (;;) {
    const port = randomInt(range.first, range.end);
    if ((await isPortFree(port)) && (await isPortFree(port, '127.0.0.1'))) return port;
  }
}

/** As many different ones as asked for. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await freePort());
  return [...ports];
}
