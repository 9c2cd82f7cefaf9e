'use client';
import { CircleX, MailPlus, PencilLine, RefreshCw, Send, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/ui/button';
import type { Offer } from '@/lib/checks/queries/subject';
import { useActions } from './action-provider';

export const actionIcons: Record<Offer['label'], LucideIcon> = {
  resend: MailPlus,
  replace: Send,
  'send-again': Send,
  'correct-email': PencilLine,
  cancel: CircleX,
  refresh: RefreshCw,
};

/** The actions that apply now; asking for news stands beside the time of the last news. */
export function ActionButtons() {
  const t = useTranslations('check.action');
  const { subject, running, ask } = useActions();
  return subject.offers
    .filter(({ action }) => action !== 'refresh' && !(subject.mendsInBanner && action === subject.primary))
    .map((offer) => {
      const Icon = actionIcons[offer.label];
      return (
        <Button
          key={offer.action}
          look={offer.action === subject.primary ? 'primary' : offer.action === 'cancel' ? 'quiet' : 'default'}
          icon={<Icon aria-hidden="true" />}
          isPending={running?.action === offer.action}
          onPress={() => ask(offer)}
        >
          {t(offer.label)}
        </Button>
      );
    });
}
