import { CircleAlert, CircleCheck, CircleDashed, Clock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Badge } from '@/app/ui/badge';
import { Card, CardList, CardRow } from '@/app/ui/card';
import { Time } from '@/app/ui/time';
import type { Health } from '@/lib/connections/health';
import type { Evidence } from '@/lib/connections/queries';

export type EvidenceCardProps = {
  evidence: Evidence;
  health: Health;
  packages: number;
  names: { ats: string; provider: string };
};
type Verdict = 'works' | 'refused' | 'quiet' | 'waiting';

const looks = {
  works: { tone: 'good', icon: <CircleCheck aria-hidden="true" /> },
  refused: { tone: 'needs', icon: <CircleAlert aria-hidden="true" /> },
  quiet: { tone: 'over', icon: <CircleDashed aria-hidden="true" /> },
  waiting: { tone: 'waiting', icon: <Clock aria-hidden="true" /> },
} as const;

/** What the words about health rest on: one line for each way. */
export function EvidenceCard({ evidence, health, packages, names }: EvidenceCardProps) {
  const t = useTranslations('connections.evidence');
  const { lastDeliveryAt, usualGapMs, lastProviderAt, packagesReadAt, lastWriteBackAt, cardsWaiting } = evidence;
  const when = (at: Date) => ({ when: () => <Time value={at} /> });
  const row = (verdict: Verdict, title: string, text: ReactNode) => (
    <CardRow
      lead={
        <Badge tone={looks[verdict].tone} icon={looks[verdict].icon} className="tablet:w-30">
          {t(verdict)}
        </Badge>
      }
      title={title}
      text={text}
    />
  );
  const refused = health === 'refused' || health === 'consentMissing';
  const gap =
    usualGapMs !== undefined && usualGapMs >= 60_000 ? (
      <>
        ; <Gap ms={usualGapMs} />
      </>
    ) : null;
  return (
    <Card title={t('title')} flush>
      <CardList>
        {row(
          lastDeliveryAt ? 'works' : 'quiet',
          t('deliveries', names),
          lastDeliveryAt ? (
            <>
              {t.rich('deliveriesText', when(lastDeliveryAt))}
              {gap}
            </>
          ) : (
            t('noDeliveries')
          ),
        )}
        {row(
          refused ? 'refused' : lastProviderAt ? 'works' : 'quiet',
          t('calls', names),
          lastProviderAt ? (
            <>
              {t.rich(refused ? 'callsRefused' : 'callsText', when(lastProviderAt))}
              {packagesReadAt && <>; {t.rich('callsPackages', { count: packages, ...when(packagesReadAt) })}</>}
            </>
          ) : (
            t('noCalls')
          ),
        )}
        {row(
          cardsWaiting > 0 ? 'waiting' : lastWriteBackAt ? 'works' : 'quiet',
          t('cards'),
          lastWriteBackAt || cardsWaiting > 0 ? (
            <>
              {lastWriteBackAt && <>{t.rich('cardsText', when(lastWriteBackAt))}; </>}
              {cardsWaiting > 0 ? t('cardsWaiting', { count: cardsWaiting }) : t('cardsNone')}
            </>
          ) : (
            t('noCards')
          ),
        )}
      </CardList>
    </Card>
  );
}

function Gap({ ms }: { ms: number }) {
  const t = useTranslations('connections');
  const minutes = ms / 60_000;
  const gap =
    minutes < 90
      ? t('gap.minutes', { n: Math.round(minutes) })
      : minutes < 48 * 60
        ? t('gap.hours', { n: Math.round(minutes / 60) })
        : t('gap.days', { n: Math.round(minutes / 1440) });
  return t('evidence.gap', { gap });
}
