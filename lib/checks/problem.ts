import { z } from 'zod';
import { isProblemCode, problemWords, type ProblemCode } from '@/lib/words';

const problemSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
});

/** Why a person must look at a check, as stored: a code of messages/…/problems.json and what its sentence names. */
export interface Problem {
  code: ProblemCode | 'cancelled_by';
  /** ISO dates under `since`; provider ids under `blockers`. */
  params: Readonly<Record<string, string | string[]>>;
}

/** @returns the stored problem, or undefined when there is none or its code is no longer known */
export function readProblem(stored: unknown): Problem | undefined {
  const parsed = problemSchema.safeParse(stored);
  if (!parsed.success) return undefined;
  const { code, params } = parsed.data;
  if (code === 'cancelled_by') return { code, params };
  return isProblemCode(code) ? { code, params } : undefined;
}

/** One sentence that says what is wrong and what to do. */
export function problemSentence(problem: Problem): string {
  if (problem.code === 'cancelled_by') return text(problem.params.name);
  const values = Object.fromEntries(Object.entries(problem.params).map(([name, value]) => [name, text(value)]));
  return problemWords(problem.code, { ...values, since: new Date(text(problem.params.since) || 0) });
}

/** The params of a problem, when a single text is meant. */
export function text(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : (value?.join(', ') ?? '');
}

/** Provider ids of open checks that stand in the way of this one. */
export function blockersOf(problem: Problem | undefined): string[] {
  const { blockers } = problem?.params ?? {};
  return Array.isArray(blockers) ? blockers : [];
}
