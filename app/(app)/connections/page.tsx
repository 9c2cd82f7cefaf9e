import { PlugZap } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Banner } from '@/app/ui/banner';
import { ButtonLink } from '@/app/ui/button-link';
import { Card, CardList, CardRow } from '@/app/ui/card';
import { EmptyState } from '@/app/ui/empty-state';
import { PageHeader } from '@/app/ui/page-header';
import { TextLink } from '@/app/ui/text-link';
import { Time } from '@/app/ui/time';
import { requireTenant } from '@/lib/auth/viewer';
import { listConnections, type ConnectionLine } from '@/lib/connections/queries';
import { HealthBadge, healthLook } from './health-look';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('connections'))('title') };
}

/** Does it work? */
export default async function ConnectionsPage({ searchParams }: PageProps<'/connections'>) {
  const { tenant } = await requireTenant('/connections');
  const [t, lines, { consent }] = await Promise.all([
    getTranslations('connections'),
    listConnections(tenant.id),
    searchParams,
  ]);
  const bad = lines.filter(needsSomebody).length;
  const answer =
    lines.length === 0
      ? t('answer.none')
      : bad === 0
        ? t('answer.all', { count: lines.length })
        : t('answer.some', { bad, good: lines.length - bad });
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={answer} text={t('text')} />
      {consent && <Banner role="alert" tone="needs" title={t('consentFailed')} />}
      <Card flush>
        {lines.length === 0 ? (
          <EmptyState icon={<PlugZap />} title={t('empty.title')} text={t('empty.text')} />
        ) : (
          <CardList>
            {lines.map((line) => (
              <CardRow
                key={line.id}
                lead={<HealthBadge health={line.health} />}
                title={
                  <TextLink href={`/connections/${line.id}`}>
                    {t('pair', { ats: line.ats, provider: line.provider })}
                  </TextLink>
                }
                text={
                  <>
                    {line.company} ·{' '}
                    {line.lastDeliveryAt
                      ? t.rich('lastOrder', { when: () => <Time value={line.lastDeliveryAt ?? 0} /> })
                      : t('never')}
                  </>
                }
                end={
                  <Remedy
                    line={line}
                    isAdmin={tenant.role === 'admin'}
                    label={line.remedy === 'none' ? '' : t(`remedy.${line.remedy}`, { provider: line.provider })}
                  />
                }
              />
            ))}
          </CardList>
        )}
      </Card>
    </div>
  );
}

const needsSomebody = ({ health }: ConnectionLine) => healthLook[health].tone === 'needs' || health === 'unfinished';

/** The remedy as a button; resuming is done on the connection's own page, where it says what it means. */
function Remedy({ line, isAdmin, label }: { line: ConnectionLine; isAdmin: boolean; label: string }) {
  if (!isAdmin || line.remedy === 'none') return null;
  const href = line.remedy === 'resume' ? `/connections/${line.id}` : `/activate/${line.slug}?connection=${line.id}`;
  return (
    <ButtonLink size="small" look={line.remedy === 'reconnect' ? 'primary' : 'default'} href={href}>
      {label}
    </ButtonLink>
  );
}
