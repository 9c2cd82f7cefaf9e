import { CircleAlert, CircleCheck, Clock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/app/ui/badge';
import { Card } from '@/app/ui/card';
import { Time } from '@/app/ui/time';
import type { CheckView } from '@/lib/checks/queries/detail';

/** What the candidate card says now, and whether it took the newest version. */
export function CardStateCard({ check: { card, vendors } }: { check: CheckView }) {
  const t = useTranslations('check.card');
  const { shown, newest } = card;
  const nextTryAt = newest?.nextTryAt;
  const { ats } = vendors;
  return (
    <Card title={t('title', { ats })} aside={<Acceptance newest={newest} />}>
      {shown ? (
        <>
          <p className="rounded-md border border-line bg-sunken px-3.5 py-2.5 font-medium wrap-anywhere">
            {shown.summary}
          </p>
          <p className="mt-2 text-sm text-ink-3">{t.rich('at', { when: () => <Time value={shown.at} /> })}</p>
        </>
      ) : (
        <p className="text-ink-2">{t('none')}</p>
      )}
      {newest && nextTryAt && (
        <p className="mt-2 text-sm text-ink-2">
          {newest.tries > 0
            ? t.rich('next', { ats, tries: newest.tries, when: () => <Time value={nextTryAt} /> })
            : t('sending')}
        </p>
      )}
      {isRefused(newest) && <p className="mt-2 text-sm text-ink-2">{t('failedText', { ats })}</p>}
    </Card>
  );
}

type Newest = CheckView['card']['newest'];

const isRefused = (newest: Newest) =>
  newest !== undefined && newest.nextTryAt === null && newest.answer !== 'accepted' && newest.answer !== 'superseded';

function Acceptance({ newest }: { newest: Newest }) {
  const t = useTranslations('check.card');
  if (!newest) return null;
  if (isRefused(newest))
    return (
      <Badge tone="needs" icon={<CircleAlert aria-hidden="true" />}>
        {t('failed')}
      </Badge>
    );
  if (!newest.nextTryAt)
    return (
      <Badge tone="good" icon={<CircleCheck aria-hidden="true" />}>
        {t('accepted')}
      </Badge>
    );
  return (
    <Badge tone={newest.tries > 0 ? 'waiting' : 'moving'} icon={<Clock aria-hidden="true" />}>
      {newest.tries > 0 ? t('retrying') : t('waiting')}
    </Badge>
  );
}
