import type { FaultSwitch } from '@/connectors/sandbox-contract';
import { refuse } from './answers';

type Fault = Parameters<FaultSwitch['failNext']>[0];

/** Wraps an API so that its next matching calls fail. A reset is thrown, as fetch would. */
export function withFaults(serve: (request: Request) => Promise<Response>) {
  const waiting: Fault[] = [];
  const next = ({ method, url }: Request) =>
    waiting.find(
      (fault) =>
        fault.times > 0 && (fault.method ?? method) === method && new URL(url).pathname.search(fault.path) >= 0,
    );
  return {
    failNext: (fault: Fault) => void waiting.push({ ...fault }),
    clear: () => void waiting.splice(0),
    handle: async (request: Request): Promise<Response> => {
      const fault = next(request);
      if (!fault) return serve(request);
      fault.times -= 1;
      if (fault.reset === 'afterwards') await serve(request);
      if (fault.reset) throw new TypeError('fetch failed');
      const answer = refuse(fault.status ?? 500, 'Failed on purpose.');
      if (fault.retryAfter !== undefined) answer.headers.set('retry-after', fault.retryAfter);
      return answer;
    },
  };
}
