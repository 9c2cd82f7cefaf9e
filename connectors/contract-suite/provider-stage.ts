import type {
  InboundRequest,
  Invitation,
  ProviderConnector,
  ProviderSession,
  VendorContext,
} from '@/connectors/contract';
import type { FaultSwitch, ProviderFake } from '@/connectors/sandbox-contract';

/** What the suite has to know of a connector beyond its contract. */
export interface ProviderHarness<F extends ProviderFake & FaultSwitch = ProviderFake & FaultSwitch> {
  makeFake(options: { apiUrl: string; fetch: (request: Request) => Promise<Response>; now: () => Date }): F;
  /** Bodies of webhooks. */
  fixtures: URL;
  /** The header that carries the signature. */
  signature: string;
  /** True when the signature covers the time. */
  timed: boolean;
  /** Headers of a webhook with this body, signed as the vendor signs. */
  sign(fake: F, body: string, now: Date): Readonly<Record<string, string>>;
}

export const redirectUri = 'https://bridge.example/api/oauth/callback';
const webhookUrl = 'https://bridge.example/api/providers/any/any/webhook';
export const start = new Date('2026-03-04T10:00:00Z');

/** A connector and its fake, wired together, with a clock and the webhooks that the fake sent. */
export function providerStage<F extends ProviderFake & FaultSwitch>(
  connector: ProviderConnector,
  harness: ProviderHarness<F>,
) {
  let now = start;
  const delivered: InboundRequest[] = [];
  const clock = () => now;
  const apiUrl = connector.manifest.apiRoot.documented;
  const fake = harness.makeFake({
    apiUrl,
    now: clock,
    fetch: async (request) => {
      delivered.push(inbound(Object.fromEntries(request.headers), await request.text()));
      return new Response(null, { status: 202 });
    },
  });
  fake.configure({ webhookUrl, redirectUrl: redirectUri });
  const context: VendorContext = { fetch: (request) => fake.handle(request), now: clock, apiUrl, overridden: false };

  const credentials = async (): Promise<unknown> => {
    const own = fake.consentedCredentials();
    return connector.consent ? connector.consent(context).refresh(own) : own;
  };
  return {
    fake,
    context,
    delivered,
    clock,
    credentials,
    pass: (milliseconds: number) => void (now = new Date(now.getTime() + milliseconds)),
    open: async (): Promise<ProviderSession> => connector.open(await credentials(), context),
    /** The connector with every call answered by `fetch` instead of the fake. */
    openWith: async (fetch: VendorContext['fetch']) => connector.open(await credentials(), { ...context, fetch }),
  };
}

export function inbound(headers: Readonly<Record<string, string>>, rawBody: string): InboundRequest {
  return { method: 'POST', path: 'webhook', query: new URLSearchParams(), headers: new Headers(headers), rawBody };
}

export function invitation(packageId: string, change: Partial<Invitation> = {}): Invitation {
  return {
    correlationKey: 'key-0001',
    packageId,
    candidate: { atsId: '1', firstName: 'Ann', lastName: 'Berg', email: 'Ann.Berg@example.com', phone: '' },
    rehearsal: false,
    ...change,
  };
}

/** A person at the vendor's consent page: fills in nothing, presses the first button. @returns where it leads back to */
export async function accept(fake: ProviderFake, authorizeUrl: string): Promise<URL> {
  const page = await (await fake.handle(new Request(authorizeUrl))).text();
  const form = new URLSearchParams();
  for (const [tag] of page.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, 'name');
    if (name) form.set(name, attribute(tag, 'value') ?? '');
  }
  const button = /<button\b[^>]*>/.exec(page)?.[0] ?? '';
  form.set(attribute(button, 'name') ?? 'button', attribute(button, 'value') ?? '');
  const action = new URL(attribute(/<form\b[^>]*>/.exec(page)?.[0] ?? '', 'action') ?? authorizeUrl, authorizeUrl);
  const answer = await fake.handle(new Request(action, { method: 'POST', body: form, redirect: 'manual' }));
  return new URL(answer.headers.get('location') ?? 'about:blank');
}

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
