import { ConnectorError } from '@/connectors/kit/errors';
import { problemSentence } from '@/lib/checks/problem';
import { withTenant } from '@/lib/db/client';
import { UserError } from '@/lib/errors';
import { log } from '@/lib/log';
import { companyAt } from './claim-company';
import { accountUsable, parseCredentials } from './create';
import { readPackages } from './packages';
import { mergeAccount, readAccount, storeAccount } from './provider-account';
import { reconnect } from './reconnect';
import { openConnection, withProvider } from './session';
import { validateCredentials } from './validate';

export interface GivenAccount {
  tenantId: string;
  id: string;
  /** By field name, as typed. */
  values: Readonly<Record<string, string>>;
  /** Take what the customer typed at the marketplace where nothing is typed here. */
  adopt: boolean;
  actor: string;
}

export type AccountOutcome = { ok: true; next: 'consent' | 'ready' } | { ok: false; sentence: string };

/** Asks the provider whether key and secret are good, and keeps them when they are. */
export async function connectProvider({ tenantId, id, values, adopt, actor }: GivenAccount): Promise<AccountOutcome> {
  const connection = await openConnection(tenantId, id);
  const { opened } = connection;
  const { manifest, credentials: schema } = opened.provider;
  const stored = await readAccount(tenantId, id);
  const offered = adopt ? await offeredAt(tenantId, id) : undefined;
  const { account, sameAccount } = mergeAccount({ ...offered, ...stored }, values, manifest.credentialFields);
  try {
    parseCredentials(schema, account, manifest);
    const missing = manifest.credentialFields.find(({ name, required }) => required && !account[name]);
    if (missing) parseCredentials(schema, { ...account, [missing.name]: undefined }, manifest);
  } catch (error) {
    if (error instanceof UserError) return { ok: false, sentence: error.sentence };
    throw error;
  }
  const texts = Object.fromEntries(
    Object.entries(account).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const [sentence] = await validateCredentials(opened, { providerCredentials: texts });
  if (sentence) return { ok: false, sentence };
  const usable = accountUsable(opened, account);
  await withTenant(tenantId, async (tx) => {
    await storeAccount(tx, tenantId, id, account);
    // What waits for the consent is not lost: orders are taken, and go out once it is given.
    if (!usable)
      await tx.connection.updateMany({
        where: { id, state: 'active' },
        data: { state: 'broken', problem: 'consent_missing' },
      });
    await tx.auditEntry.create({
      data: { tenantId, actor, action: sameAccount ? 'connection.rekeyed' : 'connection.account', subject: id },
      select: { id: true },
    });
  });
  if (!usable) return { ok: true, next: 'consent' };
  const problem = await finishAccount(tenantId, id, actor);
  return problem ? { ok: false, sentence: problem } : { ok: true, next: 'ready' };
}

/**
 * The last stretch, once the provider lets us in: reads its packages, then opens the connection and whatever waited for it.
 * @returns why the packages could not be read
 */
export async function finishAccount(tenantId: string, id: string, actor: string): Promise<string | undefined> {
  const connection = await openConnection(tenantId, id);
  const params = { provider: connection.opened.provider.manifest.label };
  try {
    await withProvider(connection, (session) => readPackages(connection, session));
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    log.warn({ error, connectionId: id }, 'packages could not be read');
    return problemSentence({ code: error.kind === 'unauthorized' ? 'credentials_wrong' : 'catalogue_down', params });
  }
  await reconnect(tenantId, id, actor);
  return undefined;
}

async function offeredAt(tenantId: string, id: string): Promise<Readonly<Record<string, string>> | undefined> {
  const connection = await openConnection(tenantId, id);
  // A key alone would let whoever opens the link in; with a consent, the provider asks them who they are.
  if (!connection.opened.provider.consent) return undefined;
  return (await companyAt(connection.opened, connection.ats.identity)).providerCredentials;
}
