import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { NotAllowed } from '@/app/ui/not-allowed';
import { requireViewer } from '@/lib/auth/viewer';
import { memberConnection } from '@/lib/connections/access';
import { readActivation, viewListing } from '@/lib/connections/activation';
import { readActivationLink } from '@/lib/connections/activation-form';
import { companyAt, situationOf } from '@/lib/connections/claim-company';
import { findListing } from '@/lib/connections/listing';
import { listConnections } from '@/lib/connections/queries';
import { UserError } from '@/lib/errors';
import { Activation } from './activation';
import { Arrival } from './arrival';
import { FromElsewhere } from './from-elsewhere';
import { isOutcome } from './outcomes';

const text = z.string().optional().catch(undefined);
const query = z.object({ company: text, connection: text, consent: text, account: text });

export async function generateMetadata({ params }: PageProps<'/activate/[listing]'>): Promise<Metadata> {
  const opened = await findListing((await params).listing);
  const t = await getTranslations('activate');
  return opened
    ? { title: t('title', { ats: opened.ats.manifest.label, provider: opened.provider.manifest.label }) }
    : {};
}

/** Where the marketplace's button leads: what do I need, and is it done? */
export default async function ActivatePage({ params, searchParams }: PageProps<'/activate/[listing]'>) {
  const { listing: slug } = await params;
  const { company: token, connection, consent, account } = query.parse(await searchParams);
  const opened = await findListing(slug);
  if (!opened) notFound();
  const parts = new URLSearchParams(
    Object.entries({ company: token, connection }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  const viewer = await requireViewer(`/activate/${slug}${parts.size > 0 ? `?${parts}` : ''}`);
  const listing = viewListing(opened);

  if (connection) {
    const reached = await memberConnection(viewer, connection).catch((error: unknown) => {
      if (error instanceof UserError) return undefined;
      throw error;
    });
    if (!reached || reached.slug !== slug) notFound();
    const view = reached.admin ? await readActivation(reached.tenantId, reached.id) : undefined;
    if (!view) return <NotAllowed href={`/connections/${reached.id}`} />;
    return (
      <Activation
        view={view}
        person={viewer.name || viewer.email}
        outcome={isOutcome(consent) ? consent : undefined}
        change={account === 'change'}
      />
    );
  }

  const identity = token ? await readActivationLink(slug, token) : undefined;
  if (!token || !identity) {
    const own = await Promise.all(
      viewer.memberships.filter(({ role }) => role === 'admin').map(({ tenantId }) => listConnections(tenantId, slug)),
    );
    return <FromElsewhere listing={listing} old={token !== undefined} own={own.flat()} />;
  }
  const situation = await situationOf(opened, identity, viewer);
  if (situation.kind === 'own' && situation.admin) redirect(`/activate/${slug}?connection=${situation.connectionId}`);
  const { name } = await companyAt(opened, identity);
  return (
    <Arrival
      listing={listing}
      token={token}
      company={{ identity, name }}
      situation={situation.kind === 'own' ? { kind: 'recruiter', tenantName: situation.tenantName } : situation}
      viewer={viewer}
    />
  );
}
