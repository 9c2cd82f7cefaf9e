import { CircleAlert, CircleCheck, CircleDotDashed, CircleSlash2, FileQuestion, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/app/ui/badge';
import { DescriptionList } from '@/app/ui/description-list';
import { Details } from '@/app/ui/details';
import type { Tone } from '@/app/ui/tones';
import type { Delivery } from '@/lib/inbound/deliveries';
import type { DeliveryState } from '@/lib/inbound/delivery-query';
import { Code } from './code';

const looks: Record<DeliveryState, { tone: Tone; icon: LucideIcon }> = {
  'set-aside': { tone: 'needs', icon: CircleAlert },
  waiting: { tone: 'moving', icon: CircleDotDashed },
  refused: { tone: 'over', icon: CircleSlash2 },
  unparsed: { tone: 'needs', icon: FileQuestion },
  done: { tone: 'good', icon: CircleCheck },
};

/** A word and an icon; codes and headers behind a word. */
export function DeliveryStateCell({ row }: { row: Delivery }) {
  const t = useTranslations('operator');
  const { tone, icon: Icon } = looks[row.state];
  const { problem, headers, doneAt, receivedAt } = row;
  const items = [
    ...(problem ? [{ term: t('details.problem'), value: problem }] : []),
    { term: t('details.answer'), value: row.answerStatus },
    { term: t('column.tries'), value: row.tries },
    ...(doneAt
      ? [
          {
            term: t('details.took'),
            value: t('seconds', { seconds: (doneAt.getTime() - receivedAt.getTime()) / 1000 }),
          },
        ]
      : []),
    { term: t('details.request'), value: <Code>{row.requestId}</Code> },
    { term: t('details.id'), value: <Code>{row.id}</Code> },
  ];
  return (
    <>
      <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
        {t(`state.${row.state}`)}
      </Badge>
      <div className="mt-1">
        <Details>
          <div className="flex flex-col gap-3 tablet:w-64">
            <DescriptionList items={items} />
            <p className="font-medium text-ink">{t('details.headers')}</p>
            {headers.length === 0 ? (
              <p>{t('details.noHeaders')}</p>
            ) : (
              <DescriptionList
                items={headers.map(([name, value]) => ({
                  key: name,
                  term: <Code>{name}</Code>,
                  value: <Code>{value}</Code>,
                }))}
              />
            )}
          </div>
        </Details>
      </div>
    </>
  );
}
