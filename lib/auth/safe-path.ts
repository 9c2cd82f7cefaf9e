/** Only to tell an own address from a foreign one; nothing is called there. */
const anyOrigin = 'https://own.invalid';

/**
 * Where to go after sign-in. Only paths of our own: anything else would make our sign-in page a way to lead people astray.
 * @param wanted a path, or an address of this app
 * @param appUrl needed to take an absolute address
 * @returns path, query and fragment; `/` for what is not ours
 */
export function safePath(wanted: string | undefined | null, appUrl?: string): string {
  if (!wanted) return '/';
  const origin = appUrl ? new URL(appUrl).origin : anyOrigin;
  // A backslash counts as a slash to browsers, and control characters vanish: `/\evil.example` would leave us.
  if (/[\\\u0000-\u001f\u007f]/.test(wanted)) return '/';
  if (!wanted.startsWith('/') && !wanted.startsWith(`${origin}/`) && wanted !== origin) return '/';
  if (!URL.canParse(wanted, origin)) return '/';
  const url = new URL(wanted, origin);
  if (url.origin !== origin || url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
