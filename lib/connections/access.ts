import { systemDb } from '@/lib/db/client';
import { UserError } from '@/lib/errors';
import { connectionWords } from './connection-words';

export interface Person {
  userId: string;
  email: string;
  memberships: readonly { tenantId: string; role: 'admin' | 'recruiter' }[];
}

export interface Reached {
  id: string;
  tenantId: string;
  slug: string;
  provider: string;
  admin: boolean;
}

/** A connection of a company that the person belongs to. @throws UserError when there is none */
export async function memberConnection(person: Person, id: string): Promise<Reached> {
  const row = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
    ? await systemDb().connection.findUnique({
        where: { id },
        select: { id: true, tenantId: true, listing: { select: { slug: true, provider: true } } },
      })
    : null;
  const member = row && person.memberships.find(({ tenantId }) => tenantId === row.tenantId);
  if (!row || !member) throw new UserError(connectionWords('noConnection'));
  return {
    id: row.id,
    tenantId: row.tenantId,
    slug: row.listing.slug,
    provider: row.listing.provider,
    admin: member.role === 'admin',
  };
}

/** The same, for whoever may change it. @throws UserError */
export async function connectionFor(person: Person, id: string): Promise<Reached> {
  const reached = await memberConnection(person, id);
  if (!reached.admin) throw new UserError(connectionWords('notAdmin'));
  return reached;
}
