import { useTranslations } from 'next-intl';
import { Button } from '@/app/ui/button';
import { TextLink } from '@/app/ui/text-link';
import type { Delivery } from '@/lib/inbound/deliveries';
import { openCheckOf } from './actions';
import { Code } from './code';

export type CheckCellProps = {
  row: Pick<Delivery, 'checkId' | 'tenantId' | 'company'>;
  /** The operator belongs to the company. */
  mine: boolean;
  /** And looks at it just now. */
  shown: boolean;
};

/** A way to the check for who may see it; else its id alone. */
export function CheckCell({ row, mine, shown }: CheckCellProps) {
  const t = useTranslations('operator');
  const { checkId, tenantId, company } = row;
  if (!checkId) return <span className="text-sm text-ink-3 max-tablet:hidden">{t('noCheck')}</span>;
  if (!mine || !tenantId) return <Code column>{checkId}</Code>;
  if (shown) return <TextLink href={`/checks/${checkId}`}>{t('openCheck')}</TextLink>;
  return (
    <form action={openCheckOf.bind(null, tenantId, checkId)}>
      <Button type="submit" size="small" className="max-w-full whitespace-normal!">
        {t('openIn', { company })}
      </Button>
    </form>
  );
}
