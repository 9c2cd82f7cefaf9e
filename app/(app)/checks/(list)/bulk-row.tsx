'use client';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ActionOutcome } from '../run-action';
import type { BulkAction, BulkCheck } from './bulk-actions';

interface BulkRowProps {
  check: BulkCheck;
  action: BulkAction;
  outcome: ActionOutcome | undefined;
}

/** One candidate in a bulk action: included or not, then what came of it. */
export function BulkRow({ check, action, outcome }: BulkRowProps) {
  const t = useTranslations('checks.bulk');
  const fits = check.actions.includes(action);
  return (
    <li className="px-3.5 py-2.5">
      <span className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">{check.name}</span>
        {outcome?.ok ? (
          <span className="inline-flex items-center gap-1.5 text-sm text-good">
            <CircleCheck aria-hidden="true" className="size-3.5" />
            {t(`outcome.${action}`)}
          </span>
        ) : (
          !outcome && <span className="text-sm text-ink-3">{fits ? t('willHappen') : t('notNow')}</span>
        )}
      </span>
      {action === 'resend' && fits && !outcome && (
        <span className="block text-sm text-ink-2 wrap-anywhere">{check.email}</span>
      )}
      {outcome && !outcome.ok && (
        <span className="mt-0.5 flex items-start gap-1.5 text-sm text-needs">
          <CircleAlert aria-hidden="true" className="mt-0.75 size-3.5 shrink-0" />
          {outcome.sentence}
        </span>
      )}
    </li>
  );
}
