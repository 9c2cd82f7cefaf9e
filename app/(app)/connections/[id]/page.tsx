import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { Card } from '@/app/ui/card';
import { PageHeader } from '@/app/ui/page-header';
import { Time } from '@/app/ui/time';
import { requireTenant } from '@/lib/auth/viewer';
import { readActivation } from '@/lib/connections/activation';
import { listConnections, listDeliveries, readEvidence } from '@/lib/connections/queries';
import { Addresses } from '../parts/addresses';
import { DefaultsForm } from '../parts/defaults-form';
import { SelfTest } from '../parts/self-test';
import { AccountCard } from './account-card';
import { Deliveries } from './deliveries';
import { EvidenceCard } from './evidence-card';
import { HealthBanner } from './health-banner';
import { StateActions } from './state-actions';

const uuid = z.uuid();

async function load(id: string) {
  const viewer = await requireTenant(`/connections/${id}`);
  const tenantId = viewer.tenant.id;
  const view = uuid.safeParse(id).success ? await readActivation(tenantId, id) : undefined;
  if (!view) notFound();
  return { view, tenantId, isAdmin: viewer.tenant.role === 'admin' };
}

export async function generateMetadata({ params }: PageProps<'/connections/[id]'>): Promise<Metadata> {
  const [t, { view }] = await Promise.all([getTranslations('connections'), load((await params).id)]);
  return { title: t('pair', { ats: view.ats.label, provider: view.provider.label }) };
}

/** Does this connection work, and what mends it? */
export default async function ConnectionPage({ params, searchParams }: PageProps<'/connections/[id]'>) {
  const { id } = await params;
  const { view, tenantId, isAdmin } = await load(id);
  const [t, lines, evidence, deliveries, { test }] = await Promise.all([
    getTranslations('connections'),
    listConnections(tenantId, view.slug),
    readEvidence(tenantId, id),
    listDeliveries(tenantId, id),
    searchParams,
  ]);
  const line = lines.find((other) => other.id === id);
  if (!line) notFound();
  const names = { ats: view.ats.label, provider: view.provider.label };
  const testable = view.facts.state === 'active' || view.facts.state === 'broken';
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={t('pair', names)}
        trail={[{ href: '/connections', label: t('title') }]}
        actions={
          isAdmin && (
            <StateActions
              id={id}
              slug={view.slug}
              state={view.facts.state}
              company={view.company}
              running={evidence.running}
              names={names}
              testable={testable}
            />
          )
        }
      />
      <HealthBanner line={line} held={evidence.held} isAdmin={isAdmin} />
      <div className="grid items-start gap-6 desk:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <EvidenceCard evidence={evidence} health={line.health} packages={view.packages.length} names={names} />
          {testable && (
            <Card
              id="test"
              title={t('test.title')}
              aside={
                view.test && (
                  <span>{t.rich('test.last', { when: () => <Time value={view.test?.startedAt ?? 0} /> })}</span>
                )
              }
            >
              <p className="mb-3 text-ink-2">{t('test.text')}</p>
              <SelfTest connectionId={id} test={view.test} mayStart={isAdmin} atOnce={isAdmin && test === 'now'} />
            </Card>
          )}
          <Deliveries lines={deliveries} names={names} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <AccountCard view={view} />
          <Card title={t('addressesTitle', names)}>
            <Addresses {...names} {...view.addresses} />
          </Card>
          {isAdmin && (
            <Card title={t('defaults.title')}>
              <DefaultsForm connectionId={id} {...view.defaults} packages={view.packages} />
            </Card>
          )}
        </div>
      </div>
    </div>
  );
}
