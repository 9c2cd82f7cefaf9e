import { NextResponse, type NextRequest } from 'next/server';
import { currentViewer } from '@/lib/auth/viewer';
import { finishConsent } from '@/lib/connections/consent';
import { env } from '@/lib/env';

interface Context {
  params: Promise<{ connector: string }>;
}

/** A provider's answer to our question for consent. Ends on the page where the person was, without the code in its address. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { connector } = await params;
  const query = request.nextUrl.searchParams;
  const part = (name: string) => query.get(name) ?? '';
  const answer = { state: part('state'), code: part('code'), error: part('error') };
  const { outcome, at } = await finishConsent(connector, await currentViewer(), answer);
  const path = at
    ? `/activate/${at.slug}?connection=${at.connectionId}&consent=${outcome}`
    : `/connections?consent=${outcome}`;
  return NextResponse.redirect(new URL(path, env().APP_URL), { status: 303, headers: { 'cache-control': 'no-store' } });
}
