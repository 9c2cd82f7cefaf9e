'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/ui/button';
import { actionIcons } from './action-buttons';
import { useActions } from './action-provider';

/** Beside the time of the last news: ask the provider now. */
export function AskNow() {
  const t = useTranslations('check');
  const { subject, running, ask } = useActions();
  const offer = subject.offers.find(({ action }) => action === 'refresh');
  if (!offer) return null;
  return (
    <Button
      look="quiet"
      size="small"
      className="-ml-2.5 text-accent!"
      isPending={running?.action === 'refresh'}
      onPress={() => ask(offer)}
    >
      {t('askNow')}
    </Button>
  );
}

/** The button that belongs to the sentence above it. */
export function MendNow() {
  const t = useTranslations('check.action');
  const { subject, running, ask } = useActions();
  const offer = subject.offers.find(({ action }) => action === subject.primary);
  if (!offer) return null;
  const Icon = actionIcons[offer.label];
  return (
    <Button
      look="primary"
      icon={<Icon aria-hidden="true" />}
      isPending={running?.action === offer.action}
      onPress={() => ask(offer)}
    >
      {t(offer.label)}
    </Button>
  );
}
