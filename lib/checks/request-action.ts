import { z } from 'zod';
import { findProvider } from '@/connectors/registry';
import { withTenant } from '@/lib/db/client';
import { command, type Command } from './commands';

/**
 * Records what a person asked for on a screen.
 * @returns the check to be driven; undefined when this tenant has no such check
 * @throws UserError when the action does not apply now
 */
export async function requestAction(
  tenantId: string,
  order: Command,
): Promise<{ id: string; connectionId: string } | undefined> {
  if (!z.uuid().safeParse(order.checkId).success) return undefined;
  return withTenant(tenantId, async (tx) => {
    const check = await tx.check.findUnique({
      where: { id: order.checkId, tenantId },
      select: { id: true, connectionId: true, connection: { select: { listing: { select: { provider: true } } } } },
    });
    const provider = check && findProvider(check.connection.listing.provider);
    if (!provider) return undefined;
    await command(tx, order, provider.manifest);
    return { id: check.id, connectionId: check.connectionId };
  });
}
