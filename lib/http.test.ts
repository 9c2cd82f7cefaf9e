import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { testEnvironment } from '@/lib/testing/environment';
import { resetEnv } from './env';
import { guardedFetch, isPrivateAddress } from './http';

let server: Server;
let origin = '';
let hits = 0;

beforeAll(async () => {
  for (const [name, value] of Object.entries(testEnvironment)) vi.stubEnv(name, value);
  resetEnv();
  server = createServer((request, response) => {
    hits += 1;
    if (request.url === '/away') return void response.writeHead(302, { location: '/' }).end();
    response.end('hello');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('the way out', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '192.168.0.1',
    '172.16.0.1',
    '169.254.169.254',
    '0.0.0.0',
    '::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '100.64.0.1',
  ])('knows %s as private', (address) => expect(isPrivateAddress(address)).toBe(true));
  it.each(['1.1.1.1', '2606:4700::1111'])('knows %s as public', (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  );

  it('calls no private address that nobody named', async () => {
    hits = 0;
    const secure = origin.replace('http:', 'https:');
    await expect(guardedFetch([])(new Request(secure))).rejects.toMatchObject({ kind: 'unreachable' });
    await expect(guardedFetch([])(new Request('https://localhost:1/'))).rejects.toThrow();
    expect(hits).toBe(0);
  });

  it('calls nobody without encryption, unless the operator named the host', async () => {
    await expect(guardedFetch([])(new Request('http://example.com/'))).rejects.toMatchObject({ kind: 'unreachable' });
    const response = await guardedFetch([origin])(new Request(`${origin}/`));
    expect(await response.text()).toBe('hello');
  });

  it('follows no redirect', async () => {
    const response = await guardedFetch([origin])(new Request(`${origin}/away`));
    expect(response.status).toBe(302);
  });
});
