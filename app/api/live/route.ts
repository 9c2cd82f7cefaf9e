import { currentViewer } from '@/lib/auth/viewer';
import { subscribeToChecks } from '@/lib/live';

export const dynamic = 'force-dynamic';

const heartbeatMs = 20_000;
/** Rights are read when the stream opens, so it is opened anew now and then. The browser does that by itself. */
const longestMs = 10 * 60_000;

/** Server-sent events: the ids of checks of the viewer's company as they change, and nothing else. */
export async function GET(request: Request): Promise<Response> {
  const tenant = (await currentViewer())?.tenant;
  if (!tenant) return new Response(null, { status: 401 });
  const encoder = new TextEncoder();
  let stop = () => {};

  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => {
        try {
          controller.enqueue(encoder.encode(text));
        } catch {
          // The reader left between two events.
          stop();
        }
      };
      const unsubscribe = subscribeToChecks(tenant.id, (checkId) => send(`data: ${checkId ?? ''}\n\n`));
      const heartbeat = setInterval(() => send(': \n\n'), heartbeatMs);
      const end = setTimeout(() => {
        stop();
        controller.close();
      }, longestMs);
      stop = () => {
        unsubscribe();
        clearInterval(heartbeat);
        clearTimeout(end);
      };
      send('retry: 3000\n\n');
      request.signal.addEventListener('abort', () => stop());
    },
    cancel: () => stop(),
  });
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
      Connection: 'keep-alive',
    },
  });
}
