import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

export interface Counts {
  passed: number;
  failed: number;
}

const vitest = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});
const playwright = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** One suite's report as counts. A suite that ended badly without naming a failed test counts as one. */
export function countReport(kind: 'vitest' | 'playwright', file: string, ok: boolean): Counts {
  const counts = kind === 'vitest' ? countVitest(read(file)) : countPlaywright(read(file));
  return !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function read(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function countVitest(report: unknown): Counts {
  const { data } = vitest.safeParse(report);
  if (!data) return { passed: 0, failed: 1 };
  // A file that cannot be loaded has no tests to count.
  const broken = data.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  );
  return { passed: data.numPassedTests, failed: data.numFailedTests + broken.length };
}

function countPlaywright(report: unknown): Counts {
  const { data } = playwright.safeParse(report);
  if (!data) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = data.stats;
  return { passed: expected, failed: unexpected + flaky + (unexpected === 0 ? data.errors.length : 0) };
}
