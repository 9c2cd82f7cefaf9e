'use client';
import { useTranslations } from 'next-intl';
import { Banner } from '@/app/ui/banner';
import { CopyField } from '@/app/ui/copy-field';
import type { InviteOutcome } from './actions';

/** What came of an invitation, and how the person gets in. */
export function InviteResult({ outcome }: { outcome: InviteOutcome | undefined }) {
  const t = useTranslations('settings.members.result');
  if (!outcome) return null;
  if (!outcome.ok) return <Banner role="alert" tone="needs" title={outcome.sentence} />;
  const { email, way } = outcome;
  if (way.by !== 'link')
    return <Banner role="status" tone="good" title={t(way.by, { email })} text={t(`${way.by}Text`)} />;
  return (
    <div className="flex flex-col gap-4">
      <Banner role="status" tone="good" title={t('link', { email })} text={t('linkText')} />
      <CopyField label={t('linkLabel', { email })} description={t('linkOnce')} value={way.url} />
    </div>
  );
}
