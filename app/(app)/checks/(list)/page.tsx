import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { requireTenant } from '@/lib/auth/viewer';
import { listHref, type ListParams } from './address';
import { CheckList } from './check-list';
import { ListSkeleton } from './list-skeleton';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('checks');
  return { title: t('title') };
}

export default async function ChecksPage({ searchParams }: { searchParams: Promise<ListParams> }) {
  const params = await searchParams;
  // Outside the boundary, so that a signed-out visitor gets a true redirect and not the skeleton of a page.
  const { tenant } = await requireTenant(
    listHref(params, { after: first(params.after), before: first(params.before) }),
  );
  return (
    <Suspense fallback={<ListSkeleton />}>
      <CheckList tenantId={tenant.id} params={params} />
    </Suspense>
  );
}

const first = (value: string | string[] | undefined) => [value].flat()[0] ?? null;
