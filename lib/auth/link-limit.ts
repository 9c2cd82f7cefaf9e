import { RateLimiterMemory } from 'rate-limiter-flexible';
import { normaliseEmail } from './email';

const quarterHour = 15 * 60;
/** Counted in this process: enough to keep a mailbox from being flooded and addresses from being tried. */
const byMailbox = new RateLimiterMemory({ keyPrefix: 'mailbox', points: 10, duration: quarterHour });
const byCaller = new RateLimiterMemory({ keyPrefix: 'caller', points: 100, duration: quarterHour });

/** False once a mailbox or a caller has asked too often. */
export async function linkAllowed(email: string, caller: string): Promise<boolean> {
  try {
    await byCaller.consume(caller);
    await byMailbox.consume(normaliseEmail(email));
    return true;
  } catch {
    return false;
  }
}

/** The network address as the proxy in front of us tells it; one shared name where nobody does. */
export function callerAddress(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';
}
