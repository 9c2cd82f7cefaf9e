import type { NextRequest } from 'next/server';
import { answerAts } from '@/lib/inbound/ats';
import { serveOutside } from '../../../../outside';

interface Context {
  params: Promise<{ ats: string; key: string; path: string[] }>;
}

async function handle(request: NextRequest, { params }: Context): Promise<Response> {
  const { ats, key, path } = await params;
  return serveOutside(request, { key, path: path.join('/') }, (outside) => answerAts(ats, outside));
}

export { handle as GET, handle as POST };
