import { CircleAlert, CircleCheck, CircleDotDashed, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/app/ui/badge';
import { DataTable } from '@/app/ui/data-table';
import { EmptyState } from '@/app/ui/empty-state';
import { TextLink } from '@/app/ui/text-link';
import { Time } from '@/app/ui/time';
import type { Tone } from '@/app/ui/tones';
import type { DeliveryLine } from '@/lib/connections/queries';

const looks: Record<DeliveryLine['state'], { tone: Tone; icon: LucideIcon }> = {
  received: { tone: 'moving', icon: CircleDotDashed },
  done: { tone: 'good', icon: CircleCheck },
  refused: { tone: 'needs', icon: CircleAlert },
  unparsed: { tone: 'needs', icon: CircleAlert },
  dead: { tone: 'needs', icon: CircleAlert },
};

/** The newest deliveries: when, from whom, what became of them. What was in them is not shown. */
export function Deliveries({
  lines,
  names,
}: {
  lines: readonly DeliveryLine[];
  names: { ats: string; provider: string };
}) {
  const t = useTranslations('connections.deliveries');
  const columns = [
    { id: 'received', label: t('received'), rowHeader: true },
    { id: 'from', label: t('from') },
    { id: 'state', label: t('state') },
    { id: 'check', label: t('check') },
  ];
  const rows = lines.map(({ id, from, state, problem, receivedAt, check }) => {
    const { tone, icon: Icon } = looks[state];
    return {
      id,
      name: names[from],
      cells: {
        received: <Time value={receivedAt} />,
        from: names[from],
        state: (
          <>
            <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
              {t(`states.${state}`)}
            </Badge>
            {problem && <span className="mt-1 block max-w-[45ch] text-sm text-ink-2">{problem}</span>}
          </>
        ),
        check: check ? (
          <TextLink href={`/checks/${check.id}`}>{check.name}</TextLink>
        ) : (
          <span className="text-ink-3">{t('noCheck')}</span>
        ),
      },
    };
  });
  return (
    <section className="flex flex-col gap-3">
      <h2>{t('title')}</h2>
      <DataTable
        label={t('label')}
        columns={columns}
        rows={rows}
        empty={<EmptyState title={t('emptyTitle')} text={t('empty', names)} />}
      />
    </section>
  );
}
