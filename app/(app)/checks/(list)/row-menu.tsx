'use client';
import { Menu, type MenuItem } from '@/app/ui/menu';

/** A row's three dots. On a phone the row's own link leads to the same actions. */
export function RowMenu({ label, items }: { label: string; items: MenuItem[] }) {
  return (
    <span className="max-tablet:hidden">
      <Menu label={label} items={items} />
    </span>
  );
}
