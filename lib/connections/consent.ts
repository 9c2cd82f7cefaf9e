import { createHash } from 'node:crypto';
import { ConnectorError } from '@/connectors/kit/errors';
import { randomToken } from '@/lib/crypto';
import { systemDb, withTenant } from '@/lib/db/client';
import { UserError } from '@/lib/errors';
import { log } from '@/lib/log';
import { connectionFor, type Person } from './access';
import { finishAccount } from './connect-provider';
import { connectionWords } from './connection-words';
import { vendorContext } from './context';
import { openAccount, readAccount, storeAccount } from './provider-account';
import { openConnection } from './session';
import { consentRedirect } from './addresses';

const lifeMs = 10 * 60_000;

/** What is stored opens nothing: only whoever came from us carries the state itself. */
export const hashState = (state: string): string => createHash('sha256').update(`consent ${state}`).digest('base64url');

/** @returns the provider's page that asks the person whether we may. @throws UserError */
export async function startConsent(provider: string, person: Person, connectionId: string): Promise<string> {
  const at = await connectionFor(person, connectionId);
  if (at.provider !== provider) throw new UserError(connectionWords('noConnection'));
  const { opened } = await openConnection(at.tenantId, at.id);
  const consent = opened.provider.consent?.(vendorContext(opened.provider.manifest.apiRoot));
  const account = await readAccount(at.tenantId, at.id);
  if (!consent || !opened.provider.credentials.safeParse(account).success) {
    throw new UserError(connectionWords('notUsable', { provider: opened.provider.manifest.label }));
  }
  const state = randomToken();
  await withTenant(at.tenantId, async (tx) => {
    await tx.consentState.deleteMany({ where: { expires: { lt: new Date() } } });
    await tx.consentState.create({
      data: {
        state: hashState(state),
        connectionId: at.id,
        tenantId: at.tenantId,
        userId: person.userId,
        expires: new Date(Date.now() + lifeMs),
      },
      select: { state: true },
    });
  });
  return consent.authorizeUrl(account, { redirectUri: consentRedirect(provider), state });
}

/** How a consent ended, as a key of messages/en/activate.json. */
export type ConsentOutcome = 'connected' | 'denied' | 'expired' | 'otherPerson' | 'refused' | 'down' | 'packagesDown';
export interface ConsentEnd {
  outcome: ConsentOutcome;
  /** Where to go on; unknown when the state is. */
  at?: { slug: string; connectionId: string };
}

export interface ConsentAnswer {
  state: string;
  code: string;
  error: string;
}

/** Takes a provider's answer: once, by the person who asked, within ten minutes. */
export async function finishConsent(
  provider: string,
  person: Person | undefined,
  answer: ConsentAnswer,
): Promise<ConsentEnd> {
  const [taken] = await systemDb().$queryRaw<
    { connection_id: string; tenant_id: string; user_id: string; expires: Date }[]
  >`
    DELETE FROM consent_state WHERE state = ${hashState(answer.state)} RETURNING connection_id, tenant_id, user_id, expires`;
  if (!taken) return { outcome: 'expired' };
  const { connection_id: connectionId, tenant_id: tenantId } = taken;
  const { opened } = await openConnection(tenantId, connectionId);
  const end = (outcome: ConsentOutcome): ConsentEnd => ({ outcome, at: { slug: opened.slug, connectionId } });
  if (opened.provider.manifest.name !== provider || taken.expires < new Date()) return end('expired');
  const admin = person?.memberships.some(
    (membership) => membership.tenantId === tenantId && membership.role === 'admin',
  );
  if (person?.userId !== taken.user_id || !admin) return end('otherPerson');
  if (answer.error || !answer.code)
    return end(answer.error === 'access_denied' || !answer.error ? 'denied' : 'refused');
  const consent = opened.provider.consent?.(vendorContext(opened.provider.manifest.apiRoot));
  if (!consent) return end('expired');
  try {
    const account = await readAccount(tenantId, connectionId);
    const given = await consent.exchange(account, { redirectUri: consentRedirect(provider), code: answer.code });
    await withTenant(tenantId, async (tx) => {
      await tx.$queryRaw`SELECT id FROM connection WHERE id = ${connectionId}::uuid FOR UPDATE`;
      const row = await tx.connection.findUniqueOrThrow({
        where: { id: connectionId },
        select: { providerCredentials: true },
      });
      // What was typed meanwhile stays; only what the consent gave is added.
      await storeAccount(tx, tenantId, connectionId, {
        ...given,
        ...pick(openAccount(row.providerCredentials, tenantId), opened.provider.manifest.credentialFields),
      });
      await tx.auditEntry.create({
        data: { tenantId, actor: person.email, action: 'connection.consented', subject: connectionId },
        select: { id: true },
      });
    });
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    log.warn({ error, connectionId }, 'the consent was not exchanged');
    return end(error.passing ? 'down' : 'refused');
  }
  return end((await finishAccount(tenantId, connectionId, person.email)) ? 'packagesDown' : 'connected');
}

const pick = (account: Readonly<Record<string, unknown>>, fields: readonly { name: string }[]) =>
  Object.fromEntries(fields.flatMap(({ name }) => (name in account ? [[name, account[name]] as const] : [])));
