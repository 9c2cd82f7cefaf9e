import { CircleCheck, Inbox } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/app/ui/button-link';
import { EmptyState } from '@/app/ui/empty-state';
import { PageHeader } from '@/app/ui/page-header';
import { Pagination } from '@/app/ui/pagination';
import { TabLinks } from '@/app/ui/tab-links';
import { requireViewer } from '@/lib/auth/viewer';
import { listDeliveryPage } from '@/lib/inbound/deliveries';
import { deliveryStates, readDeliveryQuery, type DeliveryParams } from '@/lib/inbound/delivery-query';
import { readFleet, stuckPiece } from '@/lib/inbound/fleet';
import { deliveriesHref } from './address';
import { ConnectionStates } from './connection-states';
import { DeliveryTable } from './delivery-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('operator'))('title') };
}

/** What happened, and who else? */
export default async function DeliveriesPage({ searchParams }: { searchParams: Promise<DeliveryParams> }) {
  const query = readDeliveryQuery(await searchParams);
  const viewer = await requireViewer(deliveriesHref({ state: query.state }));
  if (!viewer.operator) notFound();
  const [t, fleet, page] = await Promise.all([getTranslations('operator'), readFleet(), listDeliveryPage(query)]);
  const { deliveries } = fleet;
  const stuck = stuckPiece(fleet);
  const { state } = query;
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={t(`answer.${stuck.key}`, { count: stuck.count })}
        text={
          <>
            <p>{t('text', deliveries)}</p>
            {stuck.key === 'setAside' && <p className="mt-1">{t('help')}</p>}
          </>
        }
      />
      <ConnectionStates states={fleet.connections} />
      <div>
        <TabLinks
          label={t('tabs')}
          tabs={[
            { href: deliveriesHref(), label: t('all'), count: deliveries.all, current: !state },
            ...deliveryStates.map((one) => ({
              href: deliveriesHref({ state: one }),
              label: t(`state.${one}`),
              count: deliveries[one],
              current: one === state,
            })),
          ]}
        />
        <div className="mt-4">
          <DeliveryTable
            label={state ? t(`state.${state}`) : t('all')}
            rows={page.rows}
            tenants={viewer.memberships.map(({ tenantId }) => tenantId)}
            shownTenant={viewer.tenant?.id}
            empty={
              state ? (
                <EmptyState
                  icon={<CircleCheck />}
                  title={t('empty.stateTitle')}
                  text={t('empty.stateText')}
                  action={<ButtonLink href={deliveriesHref()}>{t('empty.seeAll')}</ButtonLink>}
                />
              ) : (
                <EmptyState icon={<Inbox />} title={t('empty.title')} text={t('empty.text')} />
              )
            }
          />
          {page.rows.length > 0 && (
            <Pagination
              newerHref={page.newer && deliveriesHref({ state, before: page.newer })}
              olderHref={page.older && deliveriesHref({ state, after: page.older })}
              text={t('shown', { count: page.rows.length, total: deliveries[state ?? 'all'] })}
            />
          )}
        </div>
      </div>
    </div>
  );
}
