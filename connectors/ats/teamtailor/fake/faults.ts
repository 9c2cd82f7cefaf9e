import type { FaultSwitch } from '@/connectors/sandbox-contract';
import { refuse } from './json-api';

type Fault = Parameters<FaultSwitch['failNext']>[0];

/** Wraps an API so that its next matching calls can be made to fail. A reset is thrown, as fetch would. */
export function withFaults(serve: (request: Request) => Promise<Response>) {
  let waiting: Fault[] = [];
  return {
    failNext: (fault: Fault) => void waiting.push({ ...fault }),
    clear: () => void (waiting = []),
    handle: async (request: Request): Promise<Response> => {
      const { pathname } = new URL(request.url);
      const fault = waiting.find(
        ({ method, path, times }) =>
          times > 0 && (method === undefined || method === request.method) && pathname.search(path) >= 0,
      );
      if (!fault) return serve(request);
      fault.times -= 1;
      if (fault.reset === 'before') throw new TypeError('fetch failed');
      if (fault.reset === 'afterwards') {
        await serve(request);
        throw new TypeError('fetch failed');
      }
      const status = fault.status ?? 500;
      if (status === 401) return new Response(null, { status });
      const response = refuse(status, 'Failed on purpose', 'A fault was switched on.');
      if (fault.retryAfter !== undefined) response.headers.set('retry-after', fault.retryAfter);
      return response;
    },
  };
}
