'use client';
import { useTranslations } from 'next-intl';
import { DescriptionList } from '@/app/ui/description-list';
import type { Offer } from '@/lib/checks/queries/subject';
import { useActions } from './action-provider';

/** What goes out, to whom, from whom, and what it replaces. */
export function ActionPreview({ label, email }: { label: Offer['label']; email?: string }) {
  const t = useTranslations('check.preview');
  const card = useTranslations('card.summary');
  const { subject } = useActions();
  const { packageName, jobTitle, provider, ats, viewer, sentTo } = subject;
  const withdraws = label === 'replace' || label === 'correct-email';
  const about = [
    { term: t('package'), value: packageName },
    ...(jobTitle ? [{ term: t('job'), value: jobTitle }] : []),
  ];
  const items =
    label === 'cancel'
      ? [...about, { term: t('card', { ats }), value: card('cancelled', { name: viewer }) }]
      : [
          { term: t('to'), value: email ?? subject.email },
          { term: t('by'), value: provider },
          ...about,
          ...(withdraws && sentTo ? [{ term: t('replaces'), value: t('replacesValue', { email: sentTo }) }] : []),
        ];
  return (
    <div className="rounded-md border border-line bg-canvas px-4 py-3">
      <DescriptionList align="columns" items={items} />
    </div>
  );
}
