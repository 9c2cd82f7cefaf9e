import { useTranslations } from 'next-intl';
import { CopyField } from '@/app/ui/copy-field';

export type AddressesProps = {
  provider: string;
  ats: string;
  webhook: string;
  redirect: string | undefined;
  delivery: string | undefined;
};

/** Addresses to carry into the vendors' own settings. */
export function Addresses({ provider, ats, webhook, redirect, delivery }: AddressesProps) {
  const t = useTranslations('activate.addresses');
  return (
    <div className="flex flex-col gap-4">
      {redirect && <CopyField label={t('redirect')} value={redirect} description={t('redirectText', { provider })} />}
      <CopyField label={t('webhook')} value={webhook} description={t('webhookText', { provider })} />
      {delivery && <CopyField label={t('delivery')} value={delivery} description={t('deliveryText', { ats })} />}
    </div>
  );
}
