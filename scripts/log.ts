/** Standard output belongs to the one line or the JSON that a caller reads; all the rest goes here. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Asks until it says yes. @throws Error with `sentence` when the time is over, or whatever `probe` throws */
export async function until(probe: () => Promise<boolean>, ms: number, sentence: () => string): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(75)) if (await probe()) return;
  throw new Error(sentence());
}

export async function answersOk(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/** What a person is told of an error, without its stack. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
