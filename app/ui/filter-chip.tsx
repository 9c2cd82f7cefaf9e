'use client';
import { Check, Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { cx } from './class-names';
import { menuBox, menuItemStyle } from './menu';
import { useAddress } from './use-address';

export type FilterChipProps = {
  label: string;
  /** The address bar's parameter; several values are joined by commas. */
  param: string;
  options: { id: string; label: string }[];
  selected: string[];
  /** One value at most. */
  single?: boolean;
};

/** A filter of a list, kept in the address bar. */
export function FilterChip({ label, param, options, selected, single = false }: FilterChipProps) {
  const t = useTranslations('ui');
  const setAddress = useAddress();
  const on = selected.length > 0;
  const chosen = options.filter(({ id }) => selected.includes(id)).map((option) => option.label);
  const words = on ? t('filterOn', { label, values: chosen.join(', ') }) : label;
  const pick = (ids: Iterable<string | number>) => setAddress(param, [...ids].join(',') || null);
  return (
    <span
      className={cx(
        'inline-flex h-9 max-w-full items-center rounded-md border text-sm font-medium',
        on
          ? 'border-accent bg-accent-soft text-accent'
          : 'border-dashed border-control text-ink-2 hover:border-solid hover:bg-hover hover:text-ink',
      )}
    >
      <MenuTrigger>
        <Button className={cx('flex h-full min-w-0 items-center gap-1.5 rounded-md pl-3', on ? 'pr-1' : 'pr-3')}>
          {!on && <Plus aria-hidden="true" className="size-3.5 shrink-0" />}
          <span className="truncate">{words}</span>
        </Button>
        <Popover placement="bottom start" className={menuBox}>
          <Menu
            aria-label={label}
            selectionMode={single ? 'single' : 'multiple'}
            selectedKeys={selected}
            onSelectionChange={(keys) => pick(keys === 'all' ? options.map(({ id }) => id) : keys)}
            items={options}
            className="outline-none"
          >
            {(option) => (
              <MenuItem
                id={option.id}
                textValue={option.label}
                className={cx(menuItemStyle, 'justify-between text-ink')}
              >
                <Text slot="label">{option.label}</Text>
                <Check aria-hidden="true" className="invisible text-accent group-data-selected/item:visible" />
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {on && (
        <Button
          aria-label={t('remove', { label })}
          onPress={() => pick([])}
          className="mr-1 grid size-6 shrink-0 place-items-center rounded-xs hover:bg-accent/15"
        >
          <X aria-hidden="true" className="size-3.5" />
        </Button>
      )}
    </span>
  );
}
