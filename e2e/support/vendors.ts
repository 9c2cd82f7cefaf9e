import { serve } from '@hono/node-server';
import { freePort } from '@/scripts/services/ports';
import { createTeamtailorFake, type TeamtailorFake } from '@/connectors/ats/teamtailor/fake';
import { createReferooFake, type ReferooFake } from '@/connectors/providers/referoo/fake';

/** A delivery as it left the ATS, to be sent again, late, twice, or changed. */
export interface Captured {
  url: string;
  headers: Record<string, string>;
  body: string;
}

export interface Vendors {
  ats: TeamtailorFake;
  provider: ReferooFake;
  /** Address overrides for the app. */
  env: Record<string, string>;
  /** What the ATS has sent, oldest first. */
  captured: Captured[];
  /** While set, the ATS keeps its deliveries instead of sending them. */
  hold(on: boolean): void;
  /** Calls that the app made, as `METHOD /path`. */
  calls: string[];
  close(): Promise<void>;
}

/** Serves both fakes on one port of this machine, with a record of what went over the wire. */
export async function startVendors(): Promise<Vendors> {
  const port = await freePort();
  const root = `http://127.0.0.1:${port}`;
  const captured: Captured[] = [];
  const calls: string[] = [];
  let holding = false;
  const ats = createTeamtailorFake({
    apiUrl: `${root}/ats`,
    fetch: async (request) => {
      const body = await request.clone().text();
      if (request.method === 'POST')
        captured.push({ url: request.url, headers: Object.fromEntries(request.headers), body });
      return holding && request.method === 'POST' ? Response.json({}) : fetch(request);
    },
  });
  const provider = createReferooFake({ apiUrl: `${root}/provider` });
  const handlers: Record<string, (request: Request) => Promise<Response>> = {
    ats: ats.handle,
    provider: provider.handle,
  };
  const server = serve({
    port,
    hostname: '127.0.0.1',
    fetch: async (request: Request, { incoming }) => {
      const url = new URL(request.url);
      const [, name = '', ...rest] = url.pathname.split('/');
      calls.push(`${request.method} /${name}/${rest.join('/')}`);
      const inner = new URL(`/${rest.join('/')}${url.search}`, url);
      const body = request.method === 'GET' || request.method === 'HEAD' ? undefined : await request.arrayBuffer();
      try {
        return (
          (await handlers[name]?.(new Request(inner, { method: request.method, headers: request.headers, body }))) ??
          new Response(null, { status: 404 })
        );
      } catch {
        // A fake throws where the vendor's line would break.
        incoming.socket.destroy();
        return new Response(null, { status: 500 });
      }
    },
  });
  return {
    ats,
    provider,
    captured,
    calls,
    env: { TEAMTAILOR_API_URL: `${root}/ats`, REFEROO_API_URL: `${root}/provider` },
    hold: (on) => void (holding = on),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
