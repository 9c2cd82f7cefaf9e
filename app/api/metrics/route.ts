import { metricsText } from '@/lib/metrics';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const { contentType, text } = await metricsText();
  return new Response(text, { headers: { 'content-type': contentType } });
}
