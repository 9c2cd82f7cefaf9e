import { z } from 'zod';
import { withTenant } from '@/lib/db/client';
import { UserError } from '@/lib/errors';
import { connectionWords } from './connection-words';

const stored = z.object({ recruiterEmail: z.string().default(''), packageId: z.string().default('') });
export type Defaults = z.infer<typeof stored>;

/** What an admin chose to stand in a trigger form before anybody types. */
export const readDefaults = (json: unknown): Defaults =>
  stored.catch({ recruiterEmail: '', packageId: '' }).parse(json);

/** @throws UserError when the address cannot be right or there is no such connection */
export async function saveDefaults(tenantId: string, id: string, wanted: Defaults, actor: string): Promise<void> {
  const recruiterEmail = wanted.recruiterEmail.trim();
  if (recruiterEmail && !z.email().safeParse(recruiterEmail).success)
    throw new UserError(connectionWords('emailWrong'));
  await withTenant(tenantId, async (tx) => {
    const { count } = await tx.connection.updateMany({
      where: { id },
      data: { defaults: { recruiterEmail, packageId: wanted.packageId } },
    });
    if (count === 0) throw new UserError(connectionWords('noConnection'));
    await tx.auditEntry.create({
      data: { tenantId, actor, action: 'connection.defaults', subject: id },
      select: { id: true },
    });
  });
}
