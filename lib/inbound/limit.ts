import { RateLimiterMemory } from 'rate-limiter-flexible';
import { env } from '@/lib/env';

let limiter: RateLimiterMemory | undefined;

/** False once an address has had more requests this second than the operator allows. Counted in this process. */
export async function withinLimit(key: string): Promise<boolean> {
  limiter ??= new RateLimiterMemory({ points: env().DELIVERIES_PER_SECOND, duration: 1 });
  try {
    await limiter.consume(key);
    return true;
  } catch {
    return false;
  }
}
