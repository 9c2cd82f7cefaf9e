import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { authOptions } from '@/lib/auth/options';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

/** next-auth's own addresses: the callback of a link, the identity provider's, signing out. */
async function serve(request: NextRequest, context: Context): Promise<Response> {
  const answer: unknown = await NextAuth(request, context, authOptions());
  if (!(answer instanceof Response)) throw new Error('next-auth gave no answer.');
  return answer;
}

export { serve as GET, serve as POST };
