import type { Adapter, AdapterUser } from 'next-auth/adapters';
import { systemDb } from '@/lib/db/client';
import { normaliseEmail } from './email';

const columns = { id: true, email: true, name: true, emailVerified: true } as const;
const byEmail = (email: string) =>
  systemDb().user.findUnique({ where: { email: normaliseEmail(email) }, select: columns });

/**
 * next-auth's storage over our own tables. Sessions are signed cookies, so none are kept. Accounts of an identity provider
 * are not kept either: the account's id is its verified e-mail address (`oidc.ts`), and so is ours.
 */
export const authAdapter = {
  createUser: ({ email, name }: Omit<AdapterUser, 'id'>) =>
    systemDb().user.create({
      data: { email: normaliseEmail(email), name: name ?? '', emailVerified: new Date() },
      select: columns,
    }),

  getUser: (id: string) => systemDb().user.findUnique({ where: { id }, select: columns }),

  getUserByEmail: byEmail,

  getUserByAccount: ({ providerAccountId }: { providerAccountId: string }) => byEmail(providerAccountId),

  updateUser: ({ id, emailVerified }: Partial<AdapterUser> & Pick<AdapterUser, 'id'>) =>
    systemDb().user.update({ where: { id }, data: { emailVerified }, select: columns }),

  linkAccount: async () => undefined,

  async createVerificationToken({ identifier, token, expires }) {
    await systemDb().signInToken.deleteMany({ where: { expires: { lt: new Date() } } });
    return systemDb().signInToken.create({ data: { identifier: normaliseEmail(identifier), token, expires } });
  },

  /** Takes a token: of two callers at once, the one whose delete counts gets it. */
  async useVerificationToken({ identifier, token }) {
    if (!identifier) return null;
    const key = { identifier: normaliseEmail(identifier), token };
    const row = await systemDb().signInToken.findUnique({ where: { identifier_token: key } });
    const { count } = await systemDb().signInToken.deleteMany({ where: key });
    return row && count === 1 && row.expires > new Date() ? { ...row, identifier } : null;
  },
} satisfies Adapter;
