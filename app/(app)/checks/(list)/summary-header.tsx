import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { PageHeader } from '@/app/ui/page-header';
import { TextLink } from '@/app/ui/text-link';
import type { Summary } from '@/lib/checks/queries/counts';
import { summaryPieces } from './summary-pieces';

/** Answers "who is stuck?" before anything else. */
export function SummaryHeader({ summary }: { summary: Summary }) {
  const t = useTranslations('checks');
  const { connections, ...pieces } = summaryPieces(summary);
  const works = connections.key === 'connectionsWork';
  return (
    <PageHeader
      title={t('waiting', { count: pieces.waiting })}
      text={
        <p>
          {t(pieces.underWay.key, pieces.underWay.values)} {t(connections.key, connections.values)}{' '}
          {works ? (
            <CircleCheck aria-hidden="true" className="mb-0.5 inline size-4 text-good" />
          ) : (
            <>
              <CircleAlert aria-hidden="true" className="mb-0.5 inline size-4 text-needs" />{' '}
              <TextLink href="/connections">{t('connectionsLink')}</TextLink>
            </>
          )}
        </p>
      }
    />
  );
}
