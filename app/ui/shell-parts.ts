import { Activity, ListChecks, PlugZap, Settings2, type LucideIcon } from 'lucide-react';

export type ShellRole = 'operator' | 'admin' | 'recruiter';
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
};
export const navFor = (role: ShellRole): NavName[] => visible[role];
