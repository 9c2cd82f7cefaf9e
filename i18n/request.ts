import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { locale, messages } from '@/messages';

/** The zone that the browser told us on an earlier page, so that the first paint already shows local times. */
function knownZone(zone: string | undefined): string {
  if (!zone) return 'UTC';
  try {
    return new Intl.DateTimeFormat(locale, { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

export default getRequestConfig(async () => {
  const zone = (await cookies()).get('tz')?.value;
  return { locale, messages, timeZone: knownZone(zone && decodeURIComponent(zone)), now: new Date() };
});
