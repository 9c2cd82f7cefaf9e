import { useTranslations } from 'next-intl';
import { Card } from '@/app/ui/card';
import { Time } from '@/app/ui/time';
import { TimelineChapter, TimelineEntry } from '@/app/ui/timeline';
import type { CheckView, TimelineItem } from '@/lib/checks/queries/detail';
import { stepText } from '../words';
import { stepLook } from './step-look';
import { Zone } from './zone';

/** All that happened, newest first; each invitation is a chapter. */
export function TimelineCard({ check, viewerEmail }: { check: CheckView; viewerEmail: string }) {
  const t = useTranslations('check.timeline');
  const words = useTranslations('timeline');
  const chapters = Map.groupBy(check.timeline, ({ attempt }) => attempt);
  const name = check.firstName || check.name;
  return (
    <Card title={t('title')} aside={<Zone />}>
      {[...chapters].map(([number, entries]) => (
        <TimelineChapter key={number} title={<ChapterTitle check={check} number={number} />}>
          {entries.map((entry) => {
            const { Icon, tone } = stepLook(entry.kind);
            return (
              <TimelineEntry
                key={entry.id}
                tone={tone}
                icon={<Icon />}
                title={stepText(words, entry, { vendors: check.vendors, problem: check.problem, name })}
                text={<Actor check={check} entry={entry} viewerEmail={viewerEmail} />}
                time={<Time value={entry.at} as="exact" />}
              />
            );
          })}
        </TimelineChapter>
      ))}
    </Card>
  );
}

function ChapterTitle({ check, number }: { check: CheckView; number: number }) {
  const t = useTranslations('check.timeline');
  if (number === 0) return t('order');
  const email = check.attempts.find((attempt) => attempt.number === number)?.email;
  return (
    <span className="min-w-0 wrap-anywhere">
      {email ? t('chapter', { number, email }) : t('chapterNoMail', { number })}
    </span>
  );
}

function Actor({
  check,
  entry: { actor, kind },
  viewerEmail,
}: {
  check: CheckView;
  entry: TimelineItem;
  viewerEmail: string;
}) {
  const t = useTranslations('check.timeline');
  const { ats, provider } = check.vendors;
  if (actor === 'system') return t('bySystem');
  if (actor === 'ats') return t('by', { name: ats });
  if (actor === 'provider') return kind.startsWith('observed') ? t('by', { name: provider }) : null;
  if (actor === viewerEmail) return t('by', { name: t('you') });
  return t('by', { name: actor === check.recruiterEmail && check.recruiterName ? check.recruiterName : actor });
}
