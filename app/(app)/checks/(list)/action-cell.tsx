import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/app/ui/button-link';
import type { ListedCheck } from '@/lib/checks/queries/list';
import { primaryOffer } from '../primary';
import { RowMenu } from './row-menu';

/** One button where somebody should look, else the actions behind three dots. All lead to the check's page, which asks before it sends. */
export function ActionCell({ check }: { check: ListedCheck }) {
  const t = useTranslations('checks');
  const words = useTranslations('check.action');
  const href = `/checks/${check.id}`;
  if (!check.needsYou) {
    return (
      <RowMenu
        label={t('moreFor', { name: check.name })}
        items={[
          { id: 'open', label: t('open'), href },
          ...check.offers.map(({ action, label }) => ({
            id: action,
            label: words(label),
            href: `${href}?do=${action}`,
            danger: action === 'cancel',
          })),
        ]}
      />
    );
  }
  const keyRefused = check.problem?.code === 'provider_refused_key';
  const offer = keyRefused ? undefined : primaryOffer(check);
  const goes = keyRefused
    ? { href: '/connections', text: t('openConnection') }
    : offer
      ? { href: `${href}?do=${offer.action}`, text: words(offer.label) }
      : { href, text: t('open') };
  return (
    <ButtonLink
      size="small"
      look={check.state === 'failed' ? 'primary' : 'default'}
      href={goes.href}
      className="max-tablet:mt-1 max-tablet:h-9 max-tablet:w-full"
    >
      {goes.text}
      <span className="sr-only">: {check.name}</span>
    </ButtonLink>
  );
}
