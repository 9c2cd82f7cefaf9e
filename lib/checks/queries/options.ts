import { withTenant } from '@/lib/db/client';
import { vendorsOf } from './subject';

export interface FilterOption {
  id: string;
  label: string;
}

export interface FilterOptions {
  packages: FilterOption[];
  recruiters: FilterOption[];
  connections: FilterOption[];
}

/** What a tenant's list can be narrowed to: only what its checks have. */
export async function filterOptions(tenantId: string): Promise<FilterOptions> {
  return withTenant(tenantId, async (tx) => {
    const packages = await tx.check.groupBy({
      by: ['packageName'],
      where: { tenantId, packageName: { not: '' } },
      orderBy: { packageName: 'asc' },
      take: 100,
    });
    const recruiters = await tx.check.groupBy({
      by: ['recruiterEmail'],
      where: { tenantId, recruiterEmail: { not: '' } },
      _max: { recruiterName: true },
      orderBy: { recruiterEmail: 'asc' },
      take: 200,
    });
    const connections = await tx.connection.findMany({
      where: { tenantId },
      select: { id: true, companyName: true, listing: { select: { ats: true, provider: true } } },
      orderBy: { createdAt: 'asc' },
    });
    return {
      packages: packages.map(({ packageName }) => ({ id: packageName, label: packageName })),
      recruiters: recruiters.map(({ recruiterEmail, _max }) => ({
        id: recruiterEmail,
        label: _max.recruiterName || recruiterEmail,
      })),
      connections: connections.map((row) => {
        const { ats, provider } = vendorsOf(row);
        return { id: row.id, label: `${ats} → ${provider}` };
      }),
    };
  });
}
