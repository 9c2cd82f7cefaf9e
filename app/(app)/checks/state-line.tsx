import { StateBadge } from '@/app/ui/state-badge';
import { Time } from '@/app/ui/time';
import type { CheckView } from '@/lib/checks/queries/detail';

type Shown = Pick<CheckView, 'state' | 'overdue' | 'received' | 'required' | 'stateSince'>;

/** A check's state as a word, an icon and an age; the same in the list and on the page. */
export function StateLine({ check }: { check: Shown }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <StateBadge
        state={check.state}
        overdue={check.overdue}
        received={check.received}
        required={check.required || undefined}
      />
      <Time value={check.stateSince} className="text-sm text-ink-3" />
    </span>
  );
}
