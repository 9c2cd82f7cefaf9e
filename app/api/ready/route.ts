import { readiness } from '@/lib/ready';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const answer = await readiness();
  return Response.json(answer, { status: answer.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
