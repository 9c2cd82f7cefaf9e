import { serve } from '@hono/node-server';
import { findAts, findProvider } from '@/connectors/registry';
import { createSandboxApp } from './app';
import { freshMemory, type Desk } from './desk';
import { atsFakes, providerFakes } from './fakes';
import { openInbox } from './inbox';
import { createListing } from './seed';

export interface Sandbox {
  url: string;
  /** The app starts with these: vendor addresses and mail lead here. */
  env: Record<string, string>;
  /** Creates the listing that the marketplace offers. @param cli runs one command of the app's command line */
  seed(cli: (args: string[]) => Promise<unknown>): Promise<void>;
  close(): Promise<void>;
}

export interface SandboxOptions {
  appUrl: string;
  /** 0: any free one. */
  port: number;
  smtpPort: number;
  host?: string;
}

/** Serves the vendors' stand-ins, the pages to play with them, and a mail server. */
export async function startSandbox({ appUrl, port, smtpPort, host = '127.0.0.1' }: SandboxOptions): Promise<Sandbox> {
  const inbox = await openInbox({ port: smtpPort, host });
  // The fakes must know their address before they are made, and the address is known once the port is.
  let answer: (request: Request) => Response | Promise<Response> = () => new Response('Starting', { status: 503 });
  const { server, listening } = await listen((request) => answer(request), port, host);
  const url = `http://${host}:${listening}`;

  const placeOf = (name: string) => ({ apiUrl: `${url}/api/${name}`, siteUrl: `${url}/site/${name}` });
  const allAts = Object.entries(atsFakes).map(([name, create]) => create(placeOf(name)));
  const allProviders = Object.entries(providerFakes).map(([name, create]) => create(placeOf(name)));
  const [ats] = allAts;
  const [provider] = allProviders;
  if (!ats || !provider) throw new Error('sandbox/fakes.ts must name an ATS and a provider.');

  const listingUrl = `${appUrl}/api/ats/${ats.name}/${provider.name}`;
  ats.connect(listingUrl);
  const fields = findProvider(provider.name)?.manifest.credentialFields ?? [];
  const desk: Desk = {
    ...{ appUrl, url, ats, provider, inbox, memory: freshMemory() },
    credentialLabels: Object.fromEntries(fields.map(({ name, label }) => [name, label])),
  };
  const app = createSandboxApp(desk, [...allAts, ...allProviders]);
  answer = (request) => app.fetch(request);

  return {
    url,
    env: { SMTP_URL: `smtp://${host}:${inbox.port}`, ...overrides(url) },
    seed: async (cli) => {
      await createListing(cli, { ats: ats.name, provider: provider.name, settings: ats.listingSettings() });
      ats.connect(listingUrl);
    },
    close: async () => {
      await inbox.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function listen(fetch: (request: Request) => Response | Promise<Response>, port: number, hostname: string) {
  return new Promise<{ server: ReturnType<typeof serve>; listening: number }>((resolve, reject) => {
    const server = serve({ fetch, port, hostname }, ({ port: listening }) => resolve({ server, listening }));
    server.once('error', reject);
  });
}

function overrides(url: string): Record<string, string> {
  const manifests = [
    ...Object.keys(atsFakes).map((name) => findAts(name)?.manifest),
    ...Object.keys(providerFakes).map((name) => findProvider(name)?.manifest),
  ];
  return Object.fromEntries(
    manifests.flatMap((manifest) => (manifest ? [[manifest.apiRoot.variable, `${url}/api/${manifest.name}`]] : [])),
  );
}
