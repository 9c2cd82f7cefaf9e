import type { useTranslations } from 'next-intl';
import type { Vendors } from '@/lib/checks/queries/subject';
import { problemSentence, readProblem, type Problem } from '@/lib/checks/problem';
import { messages } from '@/messages';

export type CheckWords = ReturnType<typeof useTranslations<'checks'>>;
export type TimelineWords = ReturnType<typeof useTranslations<'timeline'>>;

interface Subject {
  state: string;
  overdue: boolean;
  needsYou?: boolean;
  problem: Problem | undefined;
  lastNewsAt: Date;
  vendors: Vendors;
}

export const daysSince = (date: Date, now: Date) =>
  Math.max(1, Math.floor((now.getTime() - date.getTime()) / 86_400_000));

/** What stopped a check, as one sentence. The card's version of a refused key carries an address; here a button stands beside it. */
export function problemText(t: CheckWords, problem: Problem | undefined, { provider }: Vendors): string {
  if (!problem) return t('why.unknown');
  return problem.code === 'provider_refused_key' ? t('why.refusedKey', { provider }) : problemSentence(problem);
}

/** Why somebody should look; undefined where nobody needs to. */
export function whyText(t: CheckWords, check: Subject, now: Date): string | undefined {
  if (check.overdue)
    return t('why.overdue', { days: daysSince(check.lastNewsAt, now), expected: check.vendors.expectedDays });
  switch (check.state) {
    case 'failed':
      return problemText(t, check.problem, check.vendors);
    case 'declined':
    case 'expired':
      return t(`why.${check.state}`);
    default:
      return check.needsYou ? t('why.reading', { provider: check.vendors.provider }) : undefined;
  }
}

type TimelineKey = keyof typeof messages.timeline;
const isKind = (kind: string): kind is TimelineKey => Object.hasOwn(messages.timeline, kind);

interface Step {
  kind: string;
  params: unknown;
  at: Date;
}

/** What happened, in words. Entries hold codes and counts only; names come from the check. */
export function stepText(
  t: TimelineWords,
  { kind, params, at }: Step,
  { vendors, problem, name }: { vendors: Vendors; problem: Problem | undefined; name: string },
): string {
  const given =
    typeof params === 'object' && params !== null
      ? Object.fromEntries(
          Object.entries(params).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
        )
      : {};
  const values: Record<string, string | number> = {
    provider: vendors.provider,
    received: 0,
    required: 0,
    count: 1,
    sentence: '',
    ...given,
  };
  if (kind === 'order_refused') {
    const stored = readProblem({
      code: values.code,
      params: {
        name,
        provider: vendors.provider,
        package: '',
        company: '',
        reason: '',
        link: '',
        since: at.toISOString(),
      },
    });
    const told = problem && problem.code === stored?.code ? problem : stored;
    return t('order_refused', { ...values, sentence: told ? problemSentence(told) : '' });
  }
  return t(isKind(kind) ? kind : 'unknown', values);
}
