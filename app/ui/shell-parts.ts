import { Activity, ListChecks, PlugZap, Settings2, type LucideIcon } from 'lucide-react';

/** `operator` administers a company, too; `operating-recruiter` does not; `operating-only` belongs to none. */
export type ShellRole = 'operator' | 'operating-recruiter' | 'operating-only' | 'admin' | 'recruiter';
export type ShellTenant = { id: string; name: string };
export type NavName = 'checks' | 'connections' | 'settings' | 'operator';

export const navIcons: Record<NavName, LucideIcon> = {
  checks: ListChecks,
  connections: PlugZap,
  settings: Settings2,
  operator: Activity,
};

const visible: Record<ShellRole, NavName[]> = {
  recruiter: ['checks', 'connections'],
  admin: ['checks', 'connections', 'settings'],
  operator: ['checks', 'connections', 'settings', 'operator'],
  'operating-recruiter': ['checks', 'connections', 'operator'],
  'operating-only': ['operator'],
};

/** @param role in the company that is shown; undefined where there is none */
export function shellRole(role: 'admin' | 'recruiter' | undefined, operator: boolean): ShellRole {
  if (!operator) return role ?? 'recruiter';
  if (!role) return 'operating-only';
  return role === 'admin' ? 'operator' : 'operating-recruiter';
}

export const navFor = (role: ShellRole): NavName[] => visible[role];
