/** Runs once as the server starts, before it takes requests. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { env } = await import('@/lib/env');
  env();
  const { startSweep } = await import('@/inngest/relay');
  startSweep();
}
