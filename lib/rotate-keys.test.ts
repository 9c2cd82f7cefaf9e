import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { resetEnv } from '@/lib/env';
import { sealedWithCurrentKey, unseal } from '@/lib/crypto';
import { systemDb } from '@/lib/db/client';
import { createListing } from '@/lib/connections/listing';
import { storeArrival } from '@/lib/inbound/store';
import { testEnvironment } from '@/lib/testing/environment';
import { testDatabase } from '@/lib/testing/database';
import { rotateKeys } from './rotate-keys';

const newKey = `t3:${Buffer.from('test-key-new-0123456789abcdefghi'.slice(0, 32)).toString('base64')}`;
testDatabase();

describe('rotating the encryption key', () => {
  it('leaves every text readable with the new key alone', { timeout: 60_000 }, async () => {
    await createListing({
      ats: 'teamtailor',
      provider: 'referoo',
      slug: 'referoo',
      settings: { partnerId: '1', apiKey: 'k', webhookSecret: 'a-secret-of-the-partner' },
    });
    const arrival = {
      source: 'ats/x',
      connection: undefined,
      state: 'unparsed',
      headers: {},
      event: undefined,
      problem: undefined,
      answerStatus: 200,
    } as const;
    // More than one batch.
    const numbers = Array.from({ length: 210 }, (_, n) => n);
    await Promise.all(
      numbers.map((n) =>
        storeArrival({ ...arrival, vendorEventId: `${n}`, rawBody: `body ${n}`, requestId: randomUUID() }),
      ),
    );

    vi.stubEnv('ENCRYPTION_KEYS', `${newKey},${testEnvironment.ENCRYPTION_KEYS}`);
    resetEnv();
    expect(await rotateKeys('operator')).toEqual({ listings: 1, connections: 0, deliveries: 210 });
    expect(await rotateKeys('operator')).toEqual({ listings: 0, connections: 0, deliveries: 0 });

    vi.stubEnv('ENCRYPTION_KEYS', newKey);
    resetEnv();
    const rows = await systemDb().inboundEvent.findMany({ select: { rawBody: true, vendorEventId: true } });
    expect(rows.every(({ rawBody }) => sealedWithCurrentKey(rawBody))).toBe(true);
    for (const { rawBody, vendorEventId } of rows)
      expect(unseal(rawBody, { purpose: 'inbound-body', owner: 'ats/x' })).toBe(`body ${vendorEventId}`);
  });
});
