import type { AtsConnector, HttpAnswer, InboundRequest, SignedDelivery, VendorContext } from '@/connectors/contract';
import type { AtsFake, AtsFakeForm, FaultSwitch } from '@/connectors/sandbox-contract';

export type Spoilt = 'changed' | 'missing' | 'shorter';

export interface AtsFakeOptions {
  apiUrl: string;
  fetch: (request: Request) => Promise<Response>;
  now: () => Date;
}

/** What the suite has to know of a connector beyond the contract. */
export interface AtsHarness<F extends AtsFake & FaultSwitch = AtsFake & FaultSwitch> {
  makeFake(options: AtsFakeOptions): F;
  /** Folder of `*.json`: `{ path, body, expected }`, where `expected` is part of a Delivery. */
  fixtures: URL;
  /** Signs a body as the vendor would. */
  sign(fake: F, path: string, body: string, now: Date): SignedDelivery;
  /** The header that holds the hexadecimal signature, or a way to spoil a proof that stands elsewhere. */
  signature: string | ((delivery: SignedDelivery, how: Spoilt) => SignedDelivery);
  /** True when the vendor signs a time. */
  timed: boolean;
  /** How often a card really changed. */
  revisionOf(fake: F, cardId: string): number | undefined;
}

const baseUrl = 'https://checkbridge.test/api/ats/contract';

/** A fake that installed us and a listing of ours, with one clock. */
export function setStage<F extends AtsFake & FaultSwitch>(connector: AtsConnector, harness: AtsHarness<F>) {
  let now = new Date('2026-03-02T10:00:00Z');
  const deliveries: SignedDelivery[] = [];
  const apiUrl = 'https://stand-in.test';

  const fake = harness.makeFake({ apiUrl, now: () => now, fetch: (request) => receive(request) });
  let vendor = (request: Request): Promise<Response> => fake.handle(request);
  const context: VendorContext = { apiUrl, overridden: true, now: () => now, fetch: (request) => vendor(request) };
  const listing = connector.open(fake.listingSettings(), context);
  const connection = listing.connection(fake.connectionCredentials());
  fake.connect(baseUrl);

  const receive = async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname.slice(new URL(baseUrl).pathname.length + 1);
    const kind = connector.manifest.endpoints.find(
      (one) => one.method === request.method && matches(one.path, path),
    )?.kind;
    if (kind === 'delivery') {
      deliveries.push({ path, headers: Object.fromEntries(request.headers), body: await request.text() });
      return respond(listing.answerDelivery({ ok: true }));
    }
    if (kind === 'catalogue') {
      const packages = [{ id: 'two-references', name: 'Two references' }];
      return respond(listing.answerCatalogue?.({ ok: true, packages, recruiterEmail: 'recruiter@example.com' }));
    }
    if (kind === 'validation') return respond(listing.answerValidation?.([]));
    if (kind === 'activation') {
      const field = { label: 'API key', kind: 'secret', required: true } as const;
      const fields = [{ ...field, name: 'apiKey' }];
      return respond(
        listing.answerActivation?.({
          fields,
          link: 'https://checkbridge.test/activate',
          providerLabel: 'Provider',
          connected: false,
        }),
      );
    }
    return new Response('Not found', { status: 404 });
  };

  /** Installs us, puts a trigger on a stage and moves a candidate there. */
  const order = async (): Promise<SignedDelivery> => {
    await fake.saveSettings(fill(await fake.openSettings()));
    const candidate = fake.view().candidates.find(({ email }) => email !== '');
    const stages = fake.view().jobs.find(({ id }) => id === candidate?.jobId)?.stages;
    const stage = stages?.find(({ id }) => id !== candidate?.stageId);
    if (!candidate || !stage) throw new Error('The fake has no candidate to move.');
    fake.saveTrigger(candidate.jobId, stage.id, fill(await fake.openTrigger(candidate.jobId, stage.id)));
    await fake.move(candidate.id, stage.id);
    const delivery = deliveries.at(-1);
    if (!delivery) throw new Error('The move delivered nothing.');
    return delivery;
  };

  return {
    ...{ fake, listing, connection, order },
    now: () => now,
    wait: (seconds: number) => void (now = new Date(now.getTime() + seconds * 1000)),
    /** Puts something else in the vendor's place. */
    replaceVendor: (other: (request: Request) => Promise<Response>) => void (vendor = other),
  };
}

export function inbound({ path, headers, body }: SignedDelivery): InboundRequest {
  return { method: 'POST', path, query: new URLSearchParams(), headers: new Headers(headers), rawBody: body };
}

/** Spoils the proof of a delivery. */
export function spoil({ signature }: AtsHarness, delivery: SignedDelivery, how: Spoilt): SignedDelivery {
  if (typeof signature !== 'string') return signature(delivery, how);
  const { [signature]: value = '', ...others } = delivery.headers;
  if (how === 'missing') return { ...delivery, headers: others };
  const spoilt = value.replace(/[0-9a-f]{16,}/gi, (hex) => (how === 'shorter' ? hex.slice(2) : turned(hex)));
  return { ...delivery, headers: { ...others, [signature]: spoilt } };
}

const turned = (hex: string) => (hex.startsWith('0') ? '1' : '0') + hex.slice(1);

function matches(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(path);
}

function respond(answer: HttpAnswer | undefined): Response {
  return answer
    ? Response.json(answer.body ?? {}, { status: answer.status })
    : new Response('Not found', { status: 404 });
}

function fill({ fields, preset }: AtsFakeForm): Record<string, string> {
  const typed = fields.map(({ name, kind, options }) => {
    if (kind === 'select') return [name, options?.[0]?.value ?? ''];
    return [name, preset?.[name] ?? (kind === 'email' ? 'recruiter@example.com' : `typed-${name}`)];
  });
  return Object.fromEntries(typed);
}
