'use client';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { Radio, RadioGroup, Label } from 'react-aria-components';
import { Monitor, Moon, Sun } from 'lucide-react';

const themes = [
  { id: 'system', Icon: Monitor },
  { id: 'light', Icon: Sun },
  { id: 'dark', Icon: Moon },
] as const;

function subscribe(listener: () => void) {
  const watch = new MutationObserver(listener);
  watch.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => watch.disconnect();
}

function choose(theme: string) {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  document.cookie = `theme=${theme}; path=/; max-age=${theme === 'system' ? 0 : 31536000}; samesite=lax`;
}

/** Light, dark, or as the device; kept in a cookie so that the first paint is right. */
export function ThemeChoice() {
  const t = useTranslations('shell');
  const theme = useSyncExternalStore(
    subscribe,
    () => document.documentElement.dataset.theme ?? 'system',
    () => 'system',
  );
  return (
    <RadioGroup value={theme} onChange={choose} className="flex flex-col gap-1.5">
      <Label className="text-sm text-ink-3">{t('theme')}</Label>
      <div className="grid grid-cols-3 gap-0.5 rounded-md bg-sunken p-0.5 inset-ring inset-ring-line">
        {themes.map(({ id, Icon }) => (
          <Radio
            key={id}
            value={id}
            className="flex h-12 flex-col items-center justify-center gap-1.5 rounded-sm px-2 text-[0.6875rem]/none font-medium whitespace-nowrap text-ink-2 data-focus-visible:outline-2 data-focus-visible:outline-focus data-hovered:text-ink data-selected:bg-surface data-selected:text-ink data-selected:shadow-xs data-selected:inset-ring data-selected:inset-ring-control"
          >
            <Icon aria-hidden="true" className="size-4" />
            {t(`theme_${id}`)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
