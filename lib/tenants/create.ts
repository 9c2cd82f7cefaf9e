import { systemDb } from '@/lib/db/client';
import { UserError } from '@/lib/errors';

/** Makes a customer company. @throws UserError when the name is empty or too long */
export async function createTenant(name: string): Promise<{ id: string; name: string }> {
  const trimmed = name.trim();
  if (!trimmed || trimmed.length > 200) throw new UserError('A company needs a name of 1 to 200 characters.');
  return systemDb().tenant.create({ data: { name: trimmed }, select: { id: true, name: true } });
}
