import { describe, expect, it } from 'vitest';
import type { ProviderConnector } from '@/connectors/contract';
import type { FaultSwitch, ProviderFake } from '@/connectors/sandbox-contract';
import { invitation, providerStage, start, type ProviderHarness } from './provider-stage';

/** A check from invitation to report. */
export function describeProviderLife<F extends ProviderFake & FaultSwitch>(
  connector: ProviderConnector,
  harness: ProviderHarness<F>,
): void {
  const { manifest } = connector;

  const ready = async () => {
    const stage = providerStage(connector, harness);
    const session = await stage.open();
    const [first] = await session.packages();
    if (!first) throw new Error('the fake sells nothing');
    const order = invitation(first.id);
    return { ...stage, session, order, email: order.candidate.email };
  };

  describe('life of a check', () => {
    it('answers the connection test with the account’s name', async () => {
      const { session } = await ready();
      expect((await session.test()).account).not.toBe('');
    });

    it('names each package once', async () => {
      const { session } = await ready();
      const packages = await session.packages();
      expect(new Set(packages.map(({ id }) => id)).size).toBe(packages.length);
      expect(packages.every(({ name }) => name !== '')).toBe(true);
    });

    it('finds an invitation again by its correlation key', async () => {
      const { session, order, email } = await ready();
      const { providerRef } = await session.invite(order);
      const found = await session.findOpen(email.toLowerCase());
      expect(found).toMatchObject([{ providerRef, correlationKey: order.correlationKey, since: start.toISOString() }]);
    });

    it('finds only the whole e-mail address', async () => {
      const { session, order } = await ready();
      await session.invite(order);
      expect(await session.findOpen('Berg@example.com')).toEqual([]);
    });

    it('finds by looking what was invited when the answer was lost', async () => {
      const { fake, session, order, email } = await ready();
      fake.failNext({ method: 'POST', path: /./, times: 1, reset: 'afterwards' });
      await expect(session.invite(order)).rejects.toMatchObject({ kind: 'unreachable', uncertain: true });
      expect(await session.findOpen(email)).toMatchObject([{ correlationKey: order.correlationKey }]);
      expect(fake.requests()).toHaveLength(1);
    });

    it('finds nothing when the call never arrived', async () => {
      const { fake, session, order, email } = await ready();
      fake.failNext({ method: 'POST', path: /./, times: 1, reset: 'before' });
      await expect(session.invite(order)).rejects.toMatchObject({ kind: 'unreachable' });
      expect(await session.findOpen(email)).toEqual([]);
    });

    it.runIf(manifest.capabilities.rehearsal)('mails nobody in a rehearsal', async () => {
      const { fake, session, order } = await ready();
      await session.invite({ ...order, rehearsal: true });
      expect(fake.mails()).toEqual([]);
    });

    it('goes from sent to completed, with a webhook on the way and reports that open', async () => {
      const { fake, session, order, delivered, clock, pass } = await ready();
      const { providerRef } = await session.invite(order);
      if (!(await session.read(providerRef)).contacted) await session.contact(providerRef);
      expect(await session.read(providerRef)).toMatchObject({
        state: 'sent',
        contacted: true,
        received: 0,
        reports: [],
      });
      expect(fake.mails().map(({ to }) => to)).toEqual([order.candidate.email]);

      const request = fake.requests()[0];
      if (!request) throw new Error('the fake has no request');
      const people = Array.from({ length: request.required }, (_, at) => ({
        name: `Referee ${at + 1}`,
        email: `r${at}@example.com`,
      }));
      await fake.addReferees(request.id, people);
      expect(await session.read(providerRef)).toMatchObject({
        state: 'in_progress',
        required: request.required,
        received: 0,
      });

      pass(60_000);
      const before = clock();
      for (const { id } of fake.requests()[0]?.referees ?? []) await fake.answer(request.id, id);
      const snapshot = await session.read(providerRef);
      expect(snapshot).toMatchObject({ state: 'completed', received: request.required });
      expect(snapshot.reports).not.toHaveLength(0);
      for (const file of snapshot.reports) {
        const { bytes, contentType, fileName } = await session.report(file);
        expect(new TextDecoder().decode(bytes.slice(0, 4))).toBe('%PDF');
        expect([contentType, fileName.slice(-4)]).toEqual(['application/pdf', '.pdf']);
      }

      const webhook = delivered.at(-1);
      if (!webhook) throw new Error('the fake sent no webhook');
      const notice = connector.receive(webhook, fake.consentedCredentials(), { now: clock });
      expect([...notice.providerRefs, ...notice.correlationKeys]).toEqual(
        expect.arrayContaining([providerRef, order.correlationKey]),
      );

      expect(await session.changedSince(before)).toEqual([providerRef]);
      // The same day: a vendor's own filter may be as coarse as that.
      pass(1_800_000);
      expect(await session.changedSince(clock())).toEqual([]);
    });

    it.runIf(manifest.capabilities.resend)('mails once more when asked', async () => {
      const { fake, session, order } = await ready();
      const { providerRef } = await session.invite(order);
      await session.contact(providerRef);
      const before = fake.mails().length;
      await session.contact(providerRef);
      expect(fake.mails()).toHaveLength(before + 1);
    });

    it.runIf(manifest.capabilities.cancel)('archives twice without complaint, and makes room for another', async () => {
      const { fake, session, order, email } = await ready();
      const { providerRef } = await session.invite(order);
      await session.archive(providerRef);
      await session.archive(providerRef);
      expect(await session.read(providerRef)).toMatchObject({ state: 'cancelled' });
      expect(await session.findOpen(email)).toEqual([]);
      await session.invite({ ...order, correlationKey: 'key-0002' });
      expect(fake.requests()).toHaveLength(2);
    });

    it('tells of a candidate who declined', async () => {
      const { fake, session, order } = await ready();
      const { providerRef } = await session.invite(order);
      await fake.decline(fake.requests()[0]?.id ?? '');
      expect(await session.read(providerRef)).toMatchObject({ state: 'declined' });
    });

    it('says not found of what it does not know', async () => {
      const { session } = await ready();
      await expect(session.read('999999')).rejects.toMatchObject({ kind: 'not_found' });
    });
  });
}
