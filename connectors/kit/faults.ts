import type { FaultSwitch } from '@/connectors/sandbox-contract';

type Fault = Parameters<FaultSwitch['failNext']>[0];
type Serve = (request: Request) => Promise<Response>;

/**
 * Wraps a fake's API so that its next matching calls fail. A reset is thrown, as fetch would; whoever serves the fake
 * over HTTP closes the socket.
 * @param refuse the vendor's own error body
 */
export function withFaults(
  serve: Serve,
  refuse: (status: number) => Response,
): FaultSwitch & { handle: Serve; clear(): void } {
  const waiting: Fault[] = [];
  const next = ({ method, url }: Request) =>
    waiting.find(
      (fault) =>
        fault.times > 0 && (fault.method ?? method) === method && new URL(url).pathname.search(fault.path) >= 0,
    );
  return {
    failNext: (fault) => void waiting.push({ ...fault }),
    clear: () => void waiting.splice(0),
    handle: async (request) => {
      const fault = next(request);
      if (!fault) return serve(request);
      fault.times -= 1;
      if (fault.reset === 'afterwards') await serve(request);
      if (fault.reset) throw new TypeError('fetch failed');
      const answer = refuse(fault.status ?? 500);
      if (fault.retryAfter !== undefined) answer.headers.set('retry-after', fault.retryAfter);
      return answer;
    },
  };
}
