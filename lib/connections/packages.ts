import type { ProviderPackage, ProviderSession } from '@/connectors/contract';
import { withTenant } from '@/lib/db/client';
import type { OpenConnection } from './session';

/** Reads the provider's catalogue and keeps it. @throws ConnectorError */
export async function readPackages(
  connection: Pick<OpenConnection, 'id' | 'tenantId'>,
  session: ProviderSession,
): Promise<ProviderPackage[]> {
  const packages = await session.packages();
  await withTenant(connection.tenantId, async (tx) => {
    await tx.package.deleteMany({
      where: { connectionId: connection.id, externalId: { notIn: packages.map(({ id }) => id) } },
    });
    for (const { id: externalId, name, description = '' } of packages) {
      await tx.package.upsert({
        where: { connectionId_externalId: { connectionId: connection.id, externalId } },
        create: { tenantId: connection.tenantId, connectionId: connection.id, externalId, name, description },
        update: { name, description },
      });
    }
    await tx.connection.update({
      where: { id: connection.id },
      data: { packagesReadAt: new Date() },
      select: { id: true },
    });
  });
  return packages;
}
