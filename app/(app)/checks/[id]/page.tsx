import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/app/ui/page-header';
import { currentViewer, requireTenant } from '@/lib/auth/viewer';
import { primaryOffer } from '../primary';
import { ActionButtons } from './action-buttons';
import { ActionProvider } from './action-provider';
import { ActionOutcome } from './action-outcome';
import { CardStateCard } from './card-state';
import { Facts } from './facts';
import { checkOf } from './find';
import { isLost } from './state-text';
import { HeaderText } from './header-text';
import { References } from './references';
import { Reports } from './reports';
import { StateBanner } from './state-banner';
import { TimelineCard } from './timeline-card';

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ do?: string | string[] }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { id } = await params;
  const [viewer, t, states] = await Promise.all([currentViewer(), getTranslations('check'), getTranslations('states')]);
  // The page itself sends away whoever is not signed in, since it knows where to come back to.
  const check = viewer?.tenant && (await checkOf(viewer.tenant.id, id));
  if (!check) return { title: t('missing.title') };
  return {
    title: t('pageTitle', { name: check.name || t('erased'), state: states(check.overdue ? 'overdue' : check.state) }),
  };
}

export default async function CheckPage({ params, searchParams }: PageProps) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const wanted = [query.do].flat()[0];
  const viewer = await requireTenant(`/checks/${id}${wanted ? `?do=${encodeURIComponent(wanted)}` : ''}`);
  const [check, t] = await Promise.all([checkOf(viewer.tenant.id, id), getTranslations('check')]);
  if (!check) notFound();
  const name = check.name || t('erased');

  return (
    <ActionProvider
      wanted={wanted}
      subject={{
        checkId: check.id,
        name,
        firstName: check.firstName || name,
        email: check.email,
        sentTo: check.attempts[0]?.email,
        packageName: check.packageName,
        jobTitle: check.jobTitle,
        ats: check.vendors.ats,
        provider: check.vendors.provider,
        viewer: viewer.email,
        offers: check.offers,
        primary: primaryOffer(check)?.action,
        mendsInBanner: check.state === 'failed' && !isLost(check),
      }}
    >
      <PageHeader
        trail={[{ href: '/checks', label: t('trail') }]}
        title={name}
        text={<HeaderText check={check} />}
        actions={<ActionButtons />}
      />
      <ActionOutcome />
      <StateBanner check={check} name={name} />
      <div className="mt-6 grid items-start gap-6 desk:grid-cols-[minmax(0,1fr)_348px] print:block!">
        <TimelineCard check={check} viewerEmail={viewer.email} />
        <div className="flex flex-col gap-4 print:mt-6">
          <References check={check} />
          <Reports check={check} />
          <CardStateCard check={check} />
          <Facts check={check} />
        </div>
      </div>
    </ActionProvider>
  );
}
