'use client';
import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
  Text,
  type Placement,
} from 'react-aria-components';
import { Button } from './button';
import { cx } from './class-names';

export type MenuItem = {
  id: string;
  label: string;
  text?: string;
  icon?: ReactNode;
  href?: string;
  danger?: boolean;
  isDisabled?: boolean;
};
export type MenuProps = {
  items: MenuItem[];
  onAction?: (id: string) => void;
  /** The button; three dots unless given. */
  trigger?: ReactNode;
  /** Name of the three-dot button. */
  label?: string;
  placement?: Placement;
};

export const menuBox =
  'min-w-52 overflow-auto rounded-md border border-line bg-surface p-1 shadow-overlay entering:animate-appear';
export const menuItemStyle =
  'group/item flex min-h-8 items-center gap-2.5 rounded-sm px-2.5 py-1.5 no-underline outline-none data-disabled:text-ink-3 data-focused:bg-hover data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-focus [&_svg]:size-4 [&_svg]:shrink-0';

/** Actions behind a button. */
export function Menu({ items, onAction, trigger, label, placement = 'bottom end' }: MenuProps) {
  const t = useTranslations('ui');
  return (
    <MenuTrigger>
      {trigger ?? <Button look="quiet" aria-label={label ?? t('more')} icon={<Ellipsis aria-hidden="true" />} />}
      <Popover placement={placement} className={menuBox}>
        <AriaMenu
          aria-label={label ?? t('more')}
          items={items}
          onAction={(key) => onAction?.(String(key))}
          className="outline-none"
        >
          {(item) => (
            <AriaMenuItem
              id={item.id}
              href={item.href}
              textValue={item.label}
              isDisabled={item.isDisabled}
              className={cx(menuItemStyle, item.danger ? 'text-needs' : 'text-ink [&_svg]:text-ink-2')}
            >
              {item.icon}
              <span className="min-w-0">
                <Text slot="label">{item.label}</Text>
                {item.text && (
                  <Text slot="description" className="block text-sm text-ink-3">
                    {item.text}
                  </Text>
                )}
              </span>
            </AriaMenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
