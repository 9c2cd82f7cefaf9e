'use client';
import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from './button';
import { LiveRegion } from './live-region';

export type CopyFieldProps = { label: string; value: string; description?: string };

/** A value to carry elsewhere: an address, a key. Says when it is copied, and what to do when it could not be. */
export function CopyField({ label, value, description }: CopyFieldProps) {
  const t = useTranslations('ui');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();

  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome(undefined), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome('copied');
    } catch {
      input.current?.select();
      setOutcome('failed');
    }
  };

  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {description && (
        <p id={`${id}-about`} className="text-sm text-ink-2">
          {description}
        </p>
      )}
      <div className="flex gap-2">
        <input
          ref={input}
          id={id}
          readOnly
          value={value}
          aria-describedby={description ? `${id}-about` : undefined}
          onFocus={(event) => event.currentTarget.select()}
          className="h-9 w-full min-w-0 rounded-md border border-control bg-sunken px-3 font-mono text-sm text-ink"
        />
        <Button
          onPress={copy}
          aria-label={`${t('copy')}: ${label}`}
          icon={outcome === 'copied' ? <Check aria-hidden="true" className="text-good" /> : <Copy aria-hidden="true" />}
        >
          {outcome === 'copied' ? t('copied') : t('copy')}
        </Button>
      </div>
      <LiveRegion visible={outcome === 'failed'} className="text-sm text-needs">
        {outcome === 'copied' ? t('copiedLabel', { label }) : outcome === 'failed' ? t('copyFailed', { label }) : null}
      </LiveRegion>
    </div>
  );
}
