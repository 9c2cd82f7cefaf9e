import { beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '@/connectors/contract';
import { ConnectorError } from '@/connectors/kit/errors';
import { atsConnectors, providerConnectors } from '@/connectors/registry';
import { vendorContext } from '@/lib/connections/context';
import type { OpenConnection } from '@/lib/connections/session';
import { systemDb, withTenant } from '@/lib/db/client';
import { testDatabase } from '@/lib/testing/database';
import { aConnection, aManifest, anOrder } from '@/lib/testing/order';
import { planStep } from '../drive';
import { loadCheck, type LoadedCheck } from '../load';
import { createCheck } from '../order';
import { recordChange } from '../record';
import { writeBack } from './write-back';

testDatabase();
let at: { tenantId: string; connectionId: string };
let checkId = '';
let cards: Card[] = [];
let failing: ConnectorError | undefined;

beforeEach(async () => {
  at = await aConnection();
  checkId = await withTenant(at.tenantId, (tx) =>
    createCheck(tx, { ...at, order: anOrder(), manifest: aManifest, requestId: 'r' }),
  );
  [cards, failing] = [[], undefined];
});

const load = () => withTenant(at.tenantId, (tx) => loadCheck(tx, checkId));
const answers = async () =>
  (await systemDb().writeBack.findMany({ where: { checkId }, orderBy: { version: 'asc' } })).map(
    ({ answer }) => answer,
  );

/** Something that the card must show. */
async function change(check: LoadedCheck): Promise<void> {
  await withTenant(at.tenantId, (tx) =>
    recordChange(tx, check, 1, { data: { received: { increment: 1 } }, entries: [], visible: true }),
  );
}

/** The real connectors, with a card in place of the vendor's. */
function connection(): OpenConnection {
  const { teamtailor: ats } = atsConnectors;
  const settings = { partnerId: '1', apiKey: 'key', webhookSecret: 'secret' };
  const listing = ats.open(settings, vendorContext(ats.manifest.apiRoot));
  const writing = async (_: unknown, card: Card) => {
    if (failing) throw failing;
    cards.push(card);
  };
  return {
    id: at.connectionId,
    tenantId: at.tenantId,
    companyName: 'Acme',
    state: 'active',
    opened: { id: 'l', slug: 'l', ats, provider: providerConnectors.referoo, listing },
    ats: { ...listing.connection({ companyUuid: 'acme' }), writeBack: writing },
  };
}

describe('a card is written in order', () => {
  it('gets the newest version only; older ones that were never sent are passed over', async () => {
    await change(await load());
    await change(await load());
    await writeBack(await load(), connection());
    expect(cards.map(({ version }) => version)).toEqual([3]);
    expect(await answers()).toEqual(['superseded', 'superseded', 'accepted']);
  });

  it('gets no version twice: nothing is due once it was accepted', async () => {
    await writeBack(await load(), connection());
    const check = await load();
    expect(await withTenant(at.tenantId, (tx) => planStep(tx, { ...check, live: undefined }))).toBeUndefined();
  });

  it('a version that is drawn while a newer one is made does not count as the newer one', async () => {
    const drawn = await load();
    await change(drawn);
    await writeBack(drawn, connection());
    expect(await answers()).toEqual(['accepted', null]);
    await writeBack(await load(), connection());
    expect(cards.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('waits while the ATS is away, and goes on with what is newest then', async () => {
    failing = new ConnectorError('unavailable', 'away');
    await writeBack(await load(), connection());
    expect(await answers()).toEqual(['unavailable']);
    await change(await load());
    failing = undefined;
    await writeBack(await load(), connection());
    expect(cards.map(({ version }) => version)).toEqual([2]);
    expect(await answers()).toEqual(['superseded', 'accepted']);
  });

  it('stops where the card is gone, and says so', async () => {
    failing = new ConnectorError('not_found', 'gone');
    await writeBack(await load(), connection());
    const entries = await systemDb().timelineEntry.findMany({ where: { checkId }, select: { kind: true } });
    expect(entries).toContainEqual({ kind: 'card_gone' });
    expect(await systemDb().writeBack.count({ where: { checkId, nextTryAt: { not: null } } })).toBe(0);
  });
});
