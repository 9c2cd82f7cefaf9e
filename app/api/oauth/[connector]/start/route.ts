import { NextResponse, type NextRequest } from 'next/server';
import { currentViewer } from '@/lib/auth/viewer';
import { startConsent } from '@/lib/connections/consent';
import { env } from '@/lib/env';
import { UserError } from '@/lib/errors';

interface Context {
  params: Promise<{ connector: string }>;
}

/** Sends an administrator to the provider's page that asks whether we may. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { connector } = await params;
  const connection = request.nextUrl.searchParams.get('connection') ?? '';
  const own = (path: string) => NextResponse.redirect(new URL(path, env().APP_URL), { status: 303 });
  const viewer = await currentViewer();
  if (!viewer)
    return own(`/signin?from=${encodeURIComponent(`/api/oauth/${connector}/start?connection=${connection}`)}`);
  try {
    const response = NextResponse.redirect(await startConsent(connector, viewer, connection), { status: 303 });
    response.headers.set('cache-control', 'no-store');
    return response;
  } catch (error) {
    if (error instanceof UserError) return own('/connections?consent=failed');
    throw error;
  }
}
