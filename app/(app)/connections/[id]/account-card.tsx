import { useTranslations } from 'next-intl';
import { Card } from '@/app/ui/card';
import { DescriptionList } from '@/app/ui/description-list';
import { Time } from '@/app/ui/time';
import type { ActivationView } from '@/lib/connections/activation';

/** Whose account it is; never the secret. */
export function AccountCard({ view }: { view: ActivationView }) {
  const t = useTranslations('connections.account');
  const { company, tenantName, keyHint, consentedBy, packages, provider } = view;
  const by = consentedBy && (
    <>
      {consentedBy.actor}, <Time value={consentedBy.at} as="date" />
    </>
  );
  const items = [
    { key: 'company', term: t('company'), value: company },
    ...(tenantName === company ? [] : [{ key: 'tenant', term: t('tenant'), value: tenantName }]),
    {
      key: 'key',
      term: t('key', { provider: provider.label }),
      value: keyHint ? <span className="font-mono">{`•••• ${keyHint}`}</span> : t('none'),
    },
    ...(by ? [{ key: 'by', term: t('by'), value: by }] : []),
    { key: 'packages', term: t('packages'), value: packages.map(({ name }) => name).join(', ') || t('none') },
  ];
  return (
    <Card title={t('title')}>
      <DescriptionList items={items} />
    </Card>
  );
}
