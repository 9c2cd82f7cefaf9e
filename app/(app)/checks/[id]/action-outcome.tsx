'use client';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LiveRegion } from '@/app/ui/live-region';
import { Spinner } from '@/app/ui/spinner';
import { useActions } from './action-provider';

const line = 'mt-3 flex items-center gap-2 animate-appear';

/** What was pressed, at once; then what came of it. Stays until the next press. */
export function ActionOutcome() {
  const t = useTranslations('check');
  const { subject, running, told } = useActions();
  const values = { name: subject.firstName, provider: subject.provider };
  return (
    <LiveRegion visible>
      {running ? (
        <p className={`${line} text-ink-2`}>
          <Spinner />
          {t(`working.${running.label}`, values)}
        </p>
      ) : told?.kind === 'done' ? (
        <p className={`${line} text-ink-2`}>
          <CircleCheck aria-hidden="true" className="size-4 shrink-0 text-good" />
          {t(`done.${told.label}`, { ...values, email: told.email })}
        </p>
      ) : told ? (
        <p className={`${line} text-needs`}>
          <CircleAlert aria-hidden="true" className="size-4 shrink-0" />
          {told.sentence}
        </p>
      ) : null}
    </LiveRegion>
  );
}
