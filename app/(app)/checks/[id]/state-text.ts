import type { useTranslations } from 'next-intl';
import { problemSentence } from '@/lib/checks/problem';
import type { CheckView } from '@/lib/checks/queries/detail';
import { daysSince } from '../words';

type Words = ReturnType<typeof useTranslations<'check'>>;

/** The state as a sentence that stands alone. `failed` has its problem's own. */
export function stateText(t: Words, check: CheckView, now: Date): string {
  const { state, received, required, problem, lastNewsAt, vendors } = check;
  const name = check.firstName || t('erased');
  if (check.overdue) return t('says.overdue', { days: daysSince(lastNewsAt, now) });
  switch (state) {
    case 'queued':
      return t('says.queued', { provider: vendors.provider });
    case 'in_progress':
      return t('says.in_progress', { received, required });
    case 'completed':
      return received < required ? t('says.partly', { received, required }) : t('says.completed', { required });
    case 'cancelled':
      return problem ? t('says.cancelled', { by: problemSentence(problem) }) : t('says.cancelledPlain');
    case 'sent':
    case 'declined':
      return t(`says.${state}`, { name });
    default:
      return t('says.expired');
  }
}

/** What comes next, and from whom. */
export function nextText(t: Words, { state, overdue, reports, vendors }: CheckView): string | undefined {
  if (overdue) return t('next.overdue');
  if (state === 'failed') return undefined;
  if (state === 'completed' && reports.length === 0) return t('next.completedNoReport', { provider: vendors.provider });
  return t(`next.${state}`);
}

/** The provider does not let us in: nothing about the check can be done or known until somebody reconnects it. */
export function isLost({ connection, problem }: Pick<CheckView, 'connection' | 'problem'>): boolean {
  return connection.state === 'broken' || problem?.code === 'provider_refused_key';
}
