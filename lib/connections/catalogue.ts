import { z } from 'zod';
import type { Catalogue, CatalogueQuestion, ProviderPackage } from '@/connectors/contract';
import { ConnectorError } from '@/connectors/kit/errors';
import { problemSentence } from '@/lib/checks/problem';
import { withTenant } from '@/lib/db/client';
import { log } from '@/lib/log';
import { activationUrl } from './addresses';
import type { OpenListing } from './listing';
import { readPackages } from './packages';
import { resolveConnection } from './resolve';
import { openConnection, withProvider } from './session';

const freshMs = 5 * 60_000;
/** A form that a person waits for: a first answer of the provider within this time, or a sentence. */
const patienceMs = 4_000;
const defaultsSchema = z.object({ recruiterEmail: z.string().default('') });

/** What a trigger form is made of. Answers from what is kept, and refreshes behind. */
export async function catalogueFor(opened: OpenListing, question: CatalogueQuestion): Promise<Catalogue> {
  const provider = opened.provider.manifest.label;
  const link = activationUrl(opened.slug);
  const problem = (code: 'not_authorised' | 'no_packages' | 'catalogue_down'): Catalogue => ({
    ok: false,
    problem: problemSentence({ code, params: { provider } }),
    link: code === 'not_authorised' ? link : undefined,
  });
  const resolved = await resolveConnection(opened, question.claim, false);
  if (!resolved.ok) return problem('not_authorised');
  const { id, tenantId } = resolved.connection;
  const known = await withTenant(tenantId, async (tx) => ({
    packages: await tx.package.findMany({ where: { connectionId: id }, orderBy: { name: 'asc' } }),
    connection: await tx.connection.findUniqueOrThrow({
      where: { id },
      select: { packagesReadAt: true, defaults: true, state: true },
    }),
    lastOrder: question.userId
      ? await tx.check.findFirst({
          where: { connectionId: id, orderedBy: question.userId },
          orderBy: { createdAt: 'desc' },
          select: { recruiterEmail: true },
        })
      : null,
  }));
  // A trigger that was added now would send nobody an invitation: say so while somebody looks.
  if (known.connection.state === 'broken') return problem('not_authorised');
  const usual = defaultsSchema.catch({ recruiterEmail: '' }).parse(known.connection.defaults).recruiterEmail;
  const recruiterEmail = known.lastOrder?.recruiterEmail || usual;
  const refresh = async () => {
    const connection = await openConnection(tenantId, id);
    return withProvider(connection, (session) => readPackages(connection, session));
  };
  if (known.packages.length > 0) {
    const age = Date.now() - (known.connection.packagesReadAt?.getTime() ?? 0);
    if (age > freshMs) refresh().catch((error: unknown) => log.warn({ error }, 'refreshing packages failed'));
    return {
      ok: true,
      packages: known.packages.map(({ externalId, name, description }) => ({ id: externalId, name, description })),
      recruiterEmail,
    };
  }
  try {
    const packages = await within(patienceMs, refresh());
    return packages.length > 0 ? { ok: true, packages, recruiterEmail } : problem('no_packages');
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    return problem(error.kind === 'unauthorized' ? 'not_authorised' : 'catalogue_down');
  }
}

async function within(ms: number, work: Promise<ProviderPackage[]>): Promise<ProviderPackage[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ConnectorError('timeout', 'packages: no answer in time')), ms);
  });
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
