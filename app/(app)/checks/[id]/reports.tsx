import { FileText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Card, CardList, CardRow } from '@/app/ui/card';
import { Time } from '@/app/ui/time';
import type { CheckView } from '@/lib/checks/queries/detail';
import { ReportViewer } from './report-viewer';

/** The reports, opened in place. */
export function Reports({ check: { reports, vendors } }: { check: CheckView }) {
  const t = useTranslations('check.reports');
  return (
    <Card flush title={t('title')} aside={reports.length > 0 ? t('count', { count: reports.length }) : undefined}>
      {reports.length === 0 ? (
        <p className="px-4.5 py-4 text-ink-2">{t('none')}</p>
      ) : (
        <CardList>
          {reports.map(({ token, title, createdAt }) => (
            <CardRow
              key={token}
              lead={<FileText aria-hidden="true" className="size-5 shrink-0 text-ink-3" />}
              title={title}
              text={t.rich('from', { provider: vendors.provider, when: () => <Time value={createdAt} /> })}
              end={<ReportViewer token={token} title={title} />}
            />
          ))}
        </CardList>
      )}
    </Card>
  );
}
