import type { VendorContext } from '@/connectors/contract';

/** The three stacks that hold customers (TPD partners/_intro, _changelog 2026-05-11). */
const stacks: ReadonlySet<string> = new Set([
  'https://api.teamtailor.com',
  'https://api.na.teamtailor.com',
  'https://api.au.teamtailor.com',
]);

type Roots = Pick<VendorContext, 'apiUrl' | 'overridden'>;

/**
 * Where results named by this `update-url` are updated. The url comes with a delivery whose body is not signed, so only
 * its origin is used, and only a known one. An override stands for all stacks.
 * @returns undefined for an address that is not Teamtailor's
 */
export function rootOf(updateUrl: string, { apiUrl, overridden }: Roots): string | undefined {
  if (!URL.canParse(updateUrl)) return undefined;
  const url = new URL(updateUrl);
  if (url.username !== '' || url.password !== '') return undefined;
  if (overridden && (url.origin === new URL(apiUrl).origin || stacks.has(url.origin))) return apiUrl;
  return stacks.has(url.origin) ? url.origin : undefined;
}
