'use client';
import { Building2, Check, ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { cx } from './class-names';
import { menuBox, menuItemStyle } from './menu';
import type { ShellTenant } from './shell-parts';
import { Spinner } from './spinner';

export type TenantSwitcherProps = {
  tenants: ShellTenant[];
  tenant: ShellTenant;
  switchTenant: (id: string) => Promise<void> | void;
  /** Only the icon while the navigation is a rail. */
  rail?: boolean;
};

/** Which company one looks at, for people who belong to several. */
export function TenantSwitcher({ tenants, tenant, switchTenant, rail = false }: TenantSwitcherProps) {
  const t = useTranslations('shell');
  const [pending, start] = useTransition();
  return (
    <MenuTrigger>
      <Button
        aria-label={t('switchCompany', { name: tenant.name })}
        className={cx(
          'flex h-10 w-full items-center gap-2 rounded-sm border border-control bg-surface px-2.5 text-left font-medium shadow-xs hover:bg-hover',
          rail && 'mb-3 max-desk:justify-center desk:h-9',
        )}
      >
        {pending ? <Spinner /> : <Building2 aria-hidden="true" className="size-4 shrink-0 text-ink-2" />}
        <span className={cx('min-w-0 grow truncate', rail && 'max-desk:hidden')}>{tenant.name}</span>
        <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
      </Button>
      <Popover placement="bottom start" className={menuBox}>
        <Menu
          aria-label={t('company')}
          items={tenants}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[tenant.id]}
          onAction={(id) => start(async () => switchTenant(String(id)))}
          className="max-h-80 outline-none"
        >
          {({ id, name }) => (
            <MenuItem id={id} textValue={name} className={cx(menuItemStyle, 'justify-between')}>
              <Text slot="label">{name}</Text>
              <Check aria-hidden="true" className="invisible text-accent group-data-selected/item:visible" />
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
