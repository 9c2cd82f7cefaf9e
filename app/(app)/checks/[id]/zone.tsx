'use client';
import { useTranslations } from 'next-intl';
import { useViewersZone } from '@/app/ui/clock';

/** In whose zone the times are. */
export function Zone() {
  const t = useTranslations('check.timeline');
  const zone = useViewersZone();
  return <span suppressHydrationWarning>{t('zone', { zone: zone.replaceAll('_', ' ') })}</span>;
}
