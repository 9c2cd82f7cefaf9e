import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ProviderConnector, ProviderSession } from '@/connectors/contract';
import { ConnectorError, Refusal } from '@/connectors/kit/errors';
import { signatureWindowSeconds } from '@/connectors/kit/signature';
import type { FaultSwitch, ProviderFake } from '@/connectors/sandbox-contract';
import { describeProviderConsent } from './provider-consent';
import { describeProviderLife } from './provider-life';
import { inbound, invitation, providerStage, type ProviderHarness } from './provider-stage';

/** What every provider connector must do, shown against its own fake. */
export function describeProviderContract<F extends ProviderFake & FaultSwitch>(
  name: string,
  connector: ProviderConnector,
  harness: ProviderHarness<F>,
): void {
  describe(`provider contract: ${name}`, () => {
    describeWebhooks(connector, harness);
    describeErrors(connector, harness);
    describeProviderLife(connector, harness);
    describeProviderConsent(connector, harness);
  });
}

type Suite = <F extends ProviderFake & FaultSwitch>(connector: ProviderConnector, harness: ProviderHarness<F>) => void;

const describeWebhooks: Suite = (connector, harness) =>
  describe('webhooks', () => {
    const fixtures = readdirSync(harness.fixtures).filter((file) => file.endsWith('.json'));
    const textOf = (file: string) => readFileSync(new URL(file, harness.fixtures), 'utf8');
    const sample = textOf(fixtures[0] ?? 'no-fixture');

    const ready = () => {
      const { fake, clock } = providerStage(connector, harness);
      const take = (headers: Readonly<Record<string, string>>, body: string) =>
        connector.receive(inbound(headers, body), fake.consentedCredentials(), { now: clock });
      return { fake, now: clock(), take };
    };
    const expectRefused = (act: () => unknown) =>
      expect(act).toThrow(expect.objectContaining({ name: Refusal.name, status: 401 }));

    it.each(fixtures)('takes the signed fixture %s and finds whom it speaks of', (file) => {
      const { fake, now, take } = ready();
      const notice = take(harness.sign(fake, textOf(file), now), textOf(file));
      expect(notice.eventId).not.toBe('');
      expect([...notice.providerRefs, ...notice.correlationKeys]).not.toHaveLength(0);
      expect(Object.keys(notice.keptHeaders)).not.toContain('authorization');
    });

    it('gives the same delivery the same event id, and another delivery another', () => {
      const { fake, now, take } = ready();
      const [one, other] = [sample, sample.replace('{', '{ ')];
      const id = (body: string) => take(harness.sign(fake, body, now), body).eventId;
      expect(id(one)).toBe(id(one));
      expect(id(other)).not.toBe(id(one));
    });

    it('refuses a changed body', () => {
      const { fake, now, take } = ready();
      expectRefused(() => take(harness.sign(fake, sample, now), `${sample} `));
    });

    it('refuses a missing or empty signature', () => {
      const { fake, now, take } = ready();
      const rest = Object.fromEntries(
        Object.entries(harness.sign(fake, sample, now)).filter(([header]) => header !== harness.signature),
      );
      expectRefused(() => take(rest, sample));
      expectRefused(() => take({ ...rest, [harness.signature]: '' }, sample));
    });

    it.each([
      ['cut', (value: string) => value.slice(0, -1)],
      ['lengthened', (value: string) => `${value}0`],
      ['of another digit', (value: string) => value.slice(0, -1) + (value.endsWith('0') ? '1' : '0')],
      ['not hex at all', (value: string) => `${value.slice(0, -4)}ẞ✓zz`.replace(/[^\x20-\xff]/g, 'z')],
    ])('refuses a signature that is %s', (_, change) => {
      const { fake, now, take } = ready();
      const headers = harness.sign(fake, sample, now);
      expectRefused(() => take({ ...headers, [harness.signature]: change(headers[harness.signature] ?? '') }, sample));
    });

    it.runIf(harness.timed).each([
      ['stale', -1],
      ['future', 1],
    ])('refuses a %s signature', (_, side) => {
      const { fake, now, take } = ready();
      const at = (seconds: number) => harness.sign(fake, sample, new Date(now.getTime() + side * seconds * 1000));
      expectRefused(() => take(at(signatureWindowSeconds + 1), sample));
      expect(() => take(at(signatureWindowSeconds - 1), sample)).not.toThrow();
    });

    it('takes a verified body that is not JSON, and finds nobody in it', () => {
      const { fake, now, take } = ready();
      const notice = take(harness.sign(fake, 'not json', now), 'not json');
      expect(notice).toMatchObject({ providerRefs: [], correlationKeys: [] });
    });
  });

const calls: readonly [string, (session: ProviderSession) => Promise<unknown>][] = [
  ['packages', (session) => session.packages()],
  ['findOpen', (session) => session.findOpen('ann@example.com')],
  ['invite', (session) => session.invite(invitation('101'))],
  ['read', (session) => session.read('1')],
];

const describeErrors: Suite = (connector, harness) =>
  describe.each(calls)('errors of %s', (_, call) => {
    const failure = async (session: ProviderSession) => {
      const error: unknown = await call(session).catch((reason: unknown) => reason);
      if (!(error instanceof ConnectorError)) throw new Error(`expected a ConnectorError, got ${String(error)}`);
      return error;
    };

    it.each([
      [401, ['unauthorized']],
      // Some vendors say 403 for a record that they do not know.
      [403, ['forbidden', 'not_found']],
      [404, ['not_found']],
      [429, ['rate_limited']],
      [500, ['unavailable']],
      [503, ['unavailable']],
    ])('says what a %i is', async (status, kinds) => {
      const { fake, open } = providerStage(connector, harness);
      const session = await open();
      fake.failNext({ path: /./, times: 9, status, retryAfter: status === 429 ? '7' : undefined });
      const error = await failure(session);
      expect(kinds).toContain(error.kind);
      expect(error.detail.retryAfterMs).toBe(status === 429 ? 7000 : undefined);
    });

    const answered = (body: BodyInit) => () =>
      Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' } }));
    const thrown = (error: Error) => () => Promise.reject(error);
    it.each([
      ['a time-out', 'timeout', thrown(new DOMException('late', 'TimeoutError'))],
      ['a reset', 'unreachable', thrown(new TypeError('fetch failed'))],
      ['bad JSON', 'bad_answer', answered('<html>')],
      ['an empty answer', 'bad_answer', answered('')],
      ['a wrong shape', 'bad_answer', answered('"just a text"')],
    ])('says what %s is', async (_name, kind, fetch) => {
      const { openWith } = providerStage(connector, harness);
      expect((await failure(await openWith(fetch))).kind).toBe(kind);
    });
  });
