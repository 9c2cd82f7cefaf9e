import { randomUUID } from 'node:crypto';
import type { OrderEvent, ProviderManifest } from '@/connectors/contract';
import { systemDb } from '@/lib/db/client';

/** A tenant with one active connection, for tests that order checks. */
export async function aConnection(): Promise<{ tenantId: string; connectionId: string }> {
  const db = systemDb();
  const listing = await db.listing.create({
    data: { slug: randomUUID(), ats: 'an-ats', provider: 'a-provider', settings: '' },
  });
  const tenant = await db.tenant.create({ data: { name: 'Acme' } });
  const connection = await db.connection.create({
    data: {
      id: randomUUID(),
      listingId: listing.id,
      tenantId: tenant.id,
      atsIdentity: 'acme',
      atsCredentials: '',
      state: 'active',
    },
  });
  return { tenantId: tenant.id, connectionId: connection.id };
}

/** An order that nothing is wrong with. */
export function anOrder(changes: Partial<OrderEvent> = {}): OrderEvent {
  return {
    kind: 'order',
    orderKey: randomUUID(),
    candidate: { atsId: '1', firstName: 'Anna', lastName: 'Berg', email: 'anna@example.com', phone: '' },
    packageId: '101',
    ref: {},
    ...changes,
  };
}

export const aManifest: ProviderManifest = {
  name: 'a-provider',
  label: 'A Provider',
  apiRoot: { variable: 'A_PROVIDER_API_URL', documented: 'https://api.provider.example' },
  helpLinks: [],
  credentialFields: [],
  auth: 'key',
  requiredFields: ['firstName', 'lastName', 'email'],
  expectedDays: 5,
  capabilities: { resend: true, cancel: true, rehearsal: true },
};
