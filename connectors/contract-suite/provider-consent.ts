import { describe, expect, it } from 'vitest';
import type { ProviderConnector } from '@/connectors/contract';
import type { FaultSwitch, ProviderFake } from '@/connectors/sandbox-contract';
import { accept, providerStage, redirectUri, type ProviderHarness } from './provider-stage';

/** The consent of an admin, where a connector has one. */
export function describeProviderConsent<F extends ProviderFake & FaultSwitch>(
  connector: ProviderConnector,
  harness: ProviderHarness<F>,
): void {
  describe.runIf(connector.consent)('consent', () => {
    const stageWithConsent = () => {
      const stage = providerStage(connector, harness);
      const consent = connector.consent?.(stage.context);
      if (!consent) throw new Error('no consent');
      return { ...stage, consent, own: stage.fake.credentials() };
    };
    const at = { redirectUri, state: 'state-1' };

    it('leads to the vendor’s page and back, to tokens that work', async () => {
      const { fake, consent, own, context } = stageWithConsent();
      expect([consent.given(own), consent.stale(own)]).toEqual([false, true]);
      const back = await accept(fake, consent.authorizeUrl(own, at));
      expect([back.origin + back.pathname, back.searchParams.get('state')]).toEqual([redirectUri, at.state]);
      const credentials = await consent.exchange(own, { redirectUri, code: back.searchParams.get('code') ?? '' });
      expect([consent.given(credentials), consent.stale(credentials)]).toEqual([true, false]);
      expect(connector.credentials.safeParse(credentials).success).toBe(true);
      expect((await connector.open(credentials, context).test()).account).not.toBe('');
    });

    it('takes a code once', async () => {
      const { fake, consent, own } = stageWithConsent();
      const back = await accept(fake, consent.authorizeUrl(own, at));
      const exchange = () => consent.exchange(own, { redirectUri, code: back.searchParams.get('code') ?? '' });
      await exchange();
      await expect(exchange()).rejects.toMatchObject({ kind: 'unauthorized' });
    });

    it('is stale in time, and the renewed credentials keep all else and renew again', async () => {
      const { fake, consent, context, pass } = stageWithConsent();
      const one = await consent.refresh(fake.consentedCredentials());
      expect(consent.stale(one)).toBe(false);
      pass(365 * 86_400_000);
      expect(consent.stale(one)).toBe(true);
      await expect(connector.open(one, context).test()).rejects.toMatchObject({ kind: 'unauthorized' });
      const two = await consent.refresh(one);
      expect(two).toMatchObject(fake.credentials());
      expect((await connector.open(await consent.refresh(two), context).test()).account).not.toBe('');
    });

    it('tells a good key from a bad one before any consent', async () => {
      const { consent, own } = stageWithConsent();
      await expect(consent.probe(own, redirectUri)).resolves.toBeUndefined();
      for (const name of Object.keys(own).filter((key) => /key|apiSecret|clientSecret/i.test(key))) {
        await expect(consent.probe({ ...own, [name]: 'wrong' }, redirectUri)).rejects.toMatchObject({
          kind: 'unauthorized',
        });
      }
    });
  });
}
