import type { NextRequest } from 'next/server';
import { receiveProviderNotice } from '@/lib/inbound/provider';
import { serveOutside } from '../../../../outside';

interface Context {
  params: Promise<{ provider: string; connection: string }>;
}

export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { provider, connection } = await params;
  return serveOutside(request, { key: connection, path: 'webhook' }, (outside) =>
    receiveProviderNotice(provider, outside),
  );
}
