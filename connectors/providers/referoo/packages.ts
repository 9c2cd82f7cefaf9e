import type { ProviderPackage } from '@/connectors/contract';
import type { Client } from './client';
import { packageSchema } from './schema';

export async function listPackages(client: Client): Promise<ProviderPackage[]> {
  const rows = await client.list('/packages', packageSchema);
  return rows.map(({ num, package_name: name }) => ({ id: num, name: name ?? `Package ${num}` }));
}
