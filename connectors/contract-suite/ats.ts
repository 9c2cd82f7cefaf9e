import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { AtsConnection, AtsConnector, Card, Ref } from '@/connectors/contract';
import { ConnectorError, Refusal, type ConnectorErrorKind } from '@/connectors/kit/errors';
import type { AtsFake, FaultSwitch } from '@/connectors/sandbox-contract';
import { inbound, setStage, spoil, type AtsHarness } from './ats-stage';

const fixture = z.object({ path: z.string(), body: z.unknown(), expected: z.record(z.string(), z.unknown()) });

const card: Card = {
  version: 1,
  state: 'in_progress',
  summary: '1 of 2 references received',
  details: [{ label: 'Package', value: 'Two references' }],
  reportUrl: 'https://checkbridge.test/r/token',
  attachments: [{ url: 'https://checkbridge.test/r/token/1', description: 'Reference 1' }],
  score: 50,
  actions: [{ action: 'resend', label: 'Resend' }],
};

/** What every ATS connector must do. */
export function describeAtsContract<F extends AtsFake & FaultSwitch>(
  name: string,
  connector: AtsConnector,
  harness: AtsHarness<F>,
) {
  describe(`${name} keeps the ATS contract`, () => {
    const stage = () => setStage(connector, harness);

    describe('manifest', () => {
      const { manifest } = connector;

      test('carries its own name and says what people need to know', () => {
        expect(manifest.name).toBe(name);
        expect(manifest.label).not.toBe('');
        expect(manifest.nextStep).toMatch(/\.$/);
        expect(manifest.helpLinks.length).toBeGreaterThan(0);
        for (const { label, url } of manifest.helpLinks) {
          expect(label).not.toBe('');
          expect(new URL(url).protocol).toBe('https:');
        }
      });

      test('names its address override and the documented root', () => {
        expect(manifest.apiRoot.variable).toMatch(/^[A-Z]+_API_URL$/);
        expect(manifest.apiRoot.documented).toMatch(/^https:\/\/.*[^/]$/);
      });

      test('has labelled fields with names of their own', () => {
        for (const fields of [manifest.listingFields, manifest.credentialFields]) {
          expect(new Set(fields.map((field) => field.name)).size).toBe(fields.length);
          for (const field of fields) expect(field.label).not.toBe('');
        }
      });

      test('has an endpoint for deliveries, and the methods that its endpoints need', () => {
        const { fake, listing } = stage();
        expect(fake.name).toBe(name);
        const kinds = new Set(manifest.endpoints.map(({ kind }) => kind));
        expect(kinds).toContain('delivery');
        expect(kinds.has('catalogue')).toBe(listing.readCatalogueQuestion !== undefined);
        expect(kinds.has('activation')).toBe(listing.readActivationQuestion !== undefined);
        expect(kinds.has('validation')).toBe(listing.readValidationQuestion !== undefined);
      });

      test('asks for exactly what its schemas take', () => {
        const { fake } = stage();
        expect(connector.settings.safeParse(fake.listingSettings()).success).toBe(true);
        expect(connector.credentials.safeParse(fake.connectionCredentials()).success).toBe(true);
        const offered = new Set(manifest.credentialFields.map((field) => field.name));
        for (const field of Object.keys(fake.connectionCredentials())) expect(offered).toContain(field);
      });
    });

    describe('deliveries', () => {
      test('a signed order is accepted and read', async () => {
        const { fake, listing, order } = stage();
        const delivery = await listing.receive(inbound(await order()));
        expect(delivery.eventId).not.toBe('');
        expect(delivery.parsed).toMatchObject({ ok: true, event: { kind: 'order' } });
        const cards = fake.view().candidates.flatMap((candidate) => candidate.cards);
        expect(cards.map(({ id }) => id)).toContain(delivery.parsed.ok && delivery.parsed.event.orderKey);
      });

      test('the same delivery gives the same event id', async () => {
        const { listing, order } = stage();
        const delivery = await order();
        const [first, second] = await Promise.all([
          listing.receive(inbound(delivery)),
          listing.receive(inbound(delivery)),
        ]);
        expect(second.eventId).toBe(first.eventId);
      });

      test.each(['changed', 'missing', 'shorter'] as const)(
        'a delivery whose signature is %s is refused 401',
        async (how) => {
          const { listing, order } = stage();
          const spoilt = spoil(harness, await order(), how);
          await expect(listing.receive(inbound(spoilt))).rejects.toMatchObject({ name: 'Refusal', status: 401 });
        },
      );

      test.runIf(harness.timed).each([
        ['stale', 301],
        ['future', -301],
      ])('a delivery with a %s time is refused 401', async (_, seconds) => {
        const { listing, order, wait } = stage();
        const delivery = await order();
        wait(seconds);
        await expect(listing.receive(inbound(delivery))).rejects.toMatchObject({ name: 'Refusal', status: 401 });
      });

      test('a body that cannot be read is refused as a caller’s mistake, never as ours', async () => {
        const { listing, order } = stage();
        const delivery = await order();
        for (const body of ['', '{', '[]', 'null', '{}', '"text"']) {
          const refused = await listing.receive(inbound({ ...delivery, body })).catch((error: unknown) => error);
          expect(refused).toBeInstanceOf(Refusal);
        }
      });

      test('no key is kept among the headers', async () => {
        const { listing, order } = stage();
        const delivery = await order();
        const { keptHeaders } = await listing.receive(inbound(delivery));
        const bearer = delivery.headers.authorization;
        expect(Object.keys(keptHeaders)).not.toContain('authorization');
        if (bearer !== undefined) expect(Object.values(keptHeaders)).not.toContain(bearer);
      });

      test('a rehearsal is accepted like a real delivery', async () => {
        const { connection, listing } = stage();
        const candidate = {
          atsId: '1',
          firstName: 'Rita',
          lastName: 'Rehearsal',
          email: 'rita@example.com',
          phone: '',
        };
        const order = {
          eventId: 'rehearsal-0001',
          packageId: 'two-references',
          candidate,
          recruiterEmail: 'r@example.com',
        };
        const delivery = await listing.receive(inbound(connection.rehearsal(order)));
        expect(delivery.eventId).toBe(order.eventId);
        expect(delivery.parsed).toMatchObject({
          ok: true,
          event: { kind: 'order', packageId: 'two-references', candidate: { email: 'rita@example.com' } },
        });
      });

      describe('fixtures', () => {
        const files = readdirSync(harness.fixtures).filter((file) => file.endsWith('.json'));

        test('exist', () => expect(files).not.toHaveLength(0));

        test.each(files)('%s', async (file) => {
          const { fake, listing, now } = stage();
          const { path, body, expected } = fixture.parse(
            JSON.parse(readFileSync(new URL(file, harness.fixtures), 'utf8')),
          );
          const signed = harness.sign(fake, path, JSON.stringify(body), now());
          expect(await listing.receive(inbound(signed))).toMatchObject(expected);
        });
      });
    });

    describe('write-back', () => {
      const ordered = async () => {
        const set = stage();
        const { parsed } = await set.listing.receive(inbound(await set.order()));
        if (!parsed.ok || parsed.event.kind !== 'order') throw new Error('The delivery is not an order.');
        return { ...set, ref: parsed.event.ref, cardId: parsed.event.orderKey };
      };

      test('shows the card', async () => {
        const { fake, connection, ref, cardId } = await ordered();
        await connection.writeBack(ref, card);
        const shown = fake
          .view()
          .candidates.flatMap((candidate) => candidate.cards)
          .find(({ id }) => id === cardId);
        expect(shown?.summary).toBe(card.summary);
      });

      test('twice changes the card once', async () => {
        const { fake, connection, ref, cardId } = await ordered();
        const before = harness.revisionOf(fake, cardId) ?? 0;
        await connection.writeBack(ref, card);
        await connection.writeBack(ref, card);
        expect(harness.revisionOf(fake, cardId)).toBe(before + 1);
      });

      test('is repeated without harm when the answer was lost', async () => {
        const { fake, connection, ref, cardId } = await ordered();
        const before = harness.revisionOf(fake, cardId) ?? 0;
        fake.failNext({ path: /./, times: 1, reset: 'afterwards' });
        await expect(connection.writeBack(ref, card)).rejects.toMatchObject({ kind: 'unreachable', uncertain: true });
        await connection.writeBack(ref, card);
        expect(harness.revisionOf(fake, cardId)).toBe(before + 1);
      });

      describeErrors('writeBack', async () => {
        const set = await ordered();
        return { ...set, call: (connection: AtsConnection, ref: Ref = set.ref) => connection.writeBack(ref, card) };
      });
    });

    describe('test of a connection', () => {
      test('passes where access works', async () => {
        await expect(stage().connection.test()).resolves.toBeUndefined();
      });

      describeErrors('test', async () => ({ ...stage(), call: (connection: AtsConnection) => connection.test() }));
    });
  });
}

type Set = ReturnType<typeof setStage> & { call: (connection: AtsConnection) => Promise<void> };

function describeErrors(method: string, set: () => Promise<Set>) {
  test.each<[number, ConnectorErrorKind]>([
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [429, 'rate_limited'],
    [500, 'unavailable'],
  ])(`${method}: %i is %s`, async (status, kind) => {
    const { fake, connection, call } = await set();
    fake.failNext({ path: /./, times: 1, status, retryAfter: '7' });
    const error = await call(connection).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ConnectorError);
    expect(error).toMatchObject({ kind, detail: { status, ...(status === 429 ? { retryAfterMs: 7000 } : {}) } });
  });

  test.each<[string, ConnectorErrorKind, () => Promise<Response>]>([
    ['a time-out', 'timeout', () => Promise.reject(new DOMException('Too late', 'TimeoutError'))],
    ['a reset', 'unreachable', () => Promise.reject(new TypeError('fetch failed'))],
    ['bad JSON', 'bad_answer', () => Promise.resolve(new Response('<html>'))],
    ['a wrong shape', 'bad_answer', () => Promise.resolve(Response.json({ unexpected: [] }))],
  ])(`${method}: %s is %s`, async (_, kind, vendor) => {
    const { connection, call, replaceVendor } = await set();
    replaceVendor(vendor);
    const error = await call(connection).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ConnectorError);
    expect(error).toMatchObject({ kind });
  });
}
