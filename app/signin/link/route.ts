import { type NextRequest, userAgent } from 'next/server';

export const dynamic = 'force-dynamic';

/**
 * Where a link made by command line leads: signs in at once. Programs that only preview a link, and prefetches, get the page
 * with the button, so that pasting the link into a chat does not use it up.
 */
export function GET(request: NextRequest): Response {
  const ahead = ['sec-purpose', 'purpose', 'x-moz'].some((name) => request.headers.get(name)?.includes('prefetch'));
  const path = ahead || userAgent(request).isBot ? '/signin/confirm' : '/api/auth/callback/email';
  return new Response(null, {
    status: 302,
    headers: { location: `${path}${request.nextUrl.search}`, 'cache-control': 'no-store' },
  });
}
