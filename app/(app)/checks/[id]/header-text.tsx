import { useTranslations } from 'next-intl';
import { StateBadge } from '@/app/ui/state-badge';
import { Time } from '@/app/ui/time';
import type { CheckView } from '@/lib/checks/queries/detail';

/** State and its age; then package, job, and who asked. */
export function HeaderText({ check }: { check: CheckView }) {
  const t = useTranslations('check');
  const asked = check.recruiterName || check.recruiterEmail;
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <StateBadge
          state={check.state}
          overdue={check.overdue}
          received={check.received}
          required={check.required || undefined}
        />
        <Time value={check.stateSince} className="text-sm text-ink-3" />
      </p>
      <p className="mt-1.5">
        {[check.packageName, check.jobTitle, asked && t('askedBy', { name: asked })].filter(Boolean).join(' · ')}
      </p>
    </>
  );
}
