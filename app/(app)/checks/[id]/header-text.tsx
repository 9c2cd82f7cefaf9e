import { useTranslations } from 'next-intl';
import type { CheckView } from '@/lib/checks/queries/detail';
import { StateLine } from '../state-line';

/** State and its age; then package, job, and who asked. */
export function HeaderText({ check }: { check: CheckView }) {
  const t = useTranslations('check');
  const asked = check.recruiterName || check.recruiterEmail;
  return (
    <>
      <StateLine check={check} />
      <p className="mt-1.5">
        {[check.packageName, check.jobTitle, asked && t('askedBy', { name: asked })].filter(Boolean).join(' · ')}
      </p>
    </>
  );
}
