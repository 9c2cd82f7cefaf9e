import { useTranslations } from 'next-intl';
import { Banner } from '@/app/ui/banner';
import { Narrow } from '@/app/ui/narrow';
import { Step, Steps } from '@/app/ui/steps';
import type { ListingView } from '@/lib/connections/activation';
import type { Company, Situation } from '@/lib/connections/claim-company';
import type { Viewer } from '@/lib/auth/viewer';
import { CompanyForm } from './company-form';

export type ArrivalProps = {
  listing: ListingView;
  token: string;
  company: Pick<Company, 'identity' | 'name'>;
  situation: Exclude<Situation, { kind: 'own' }> | { kind: 'recruiter'; tenantName: string };
  viewer: Viewer;
};

/** The first step: who the marketplace says this is, and whose connection it becomes. */
export function Arrival({ listing, token, company, situation, viewer }: ArrivalProps) {
  const t = useTranslations('activate');
  const names = { ats: listing.ats.label, provider: listing.provider.label };
  const name = company.name || company.identity;
  const tenants = viewer.memberships
    .filter(({ role }) => role === 'admin')
    .map(({ tenantId, tenantName }) => ({ id: tenantId, name: tenantName }));
  return (
    <Narrow title={t('title', names)} text={t('text')} between={{ from: names.ats, to: names.provider }}>
      <Steps>
        <Step
          number={1}
          state="open"
          title={t('company.title')}
          text={t(company.name ? 'company.told' : 'company.toldById', {
            ...names,
            company: name,
            person: viewer.email,
          })}
        >
          {situation.kind === 'free' && (
            <CompanyForm slug={listing.slug} token={token} company={company.name} tenants={tenants} />
          )}
          {situation.kind === 'foreign' && (
            <Banner
              tone="needs"
              title={t('company.foreign', { company: name, tenant: situation.tenantName, ...names })}
              text={
                situation.admins.length > 0
                  ? t('company.ask', { admins: situation.admins.join(', ') })
                  : t('company.askOperator')
              }
            />
          )}
          {situation.kind === 'recruiter' && (
            <Banner tone="needs" title={t('company.recruiter', { tenant: situation.tenantName })} />
          )}
        </Step>
        <Step number={2} state="waiting" title={t('account.title', names)} text={t('account.about', names)} />
        <Step number={3} state="waiting" title={t('trial.title')} text={t('trial.text', names)} />
      </Steps>
    </Narrow>
  );
}
