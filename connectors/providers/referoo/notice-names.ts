import { readCustomData } from './custom-data';

const candidateKeys = new Set(['candidatesnum', 'candidatenum', 'candidateid', 'candidatesid']);
/** Inside these a bare `num` names something else. */
const others = /referee|package|questionnaire|brand|team|member|check|account|user|event|recruiter/;
/** Deeper than any known body; a hostile one cannot exhaust the stack. */
const deepest = 12;

export interface Names {
  providerRefs: string[];
  correlationKeys: string[];
}

/**
 * Candidate numbers and our own keys, wherever a webhook body holds them: its key names are not public. A wrong guess
 * does no harm, since a number only leads to a read of a check that we have. A body that is not JSON names nothing.
 */
export function namesIn(rawBody: string): Names {
  const refs = new Set<string>();
  const keys = new Set<string>();

  const walk = (value: unknown, parent: string, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > deepest) return;
    if (Array.isArray(value)) return value.forEach((item) => walk(item, parent, depth + 1));
    for (const [name, inner] of Object.entries(value)) {
      const plain = name.toLowerCase().replace(/[_-]/g, '');
      if (namesCandidate(plain, parent) && isNumber(inner)) refs.add(String(inner));
      if (plain === 'customdata') {
        const key = readCustomData(inner);
        if (key) keys.add(key);
      }
      walk(inner, plain, depth + 1);
    }
  };

  walk(parse(rawBody), '', 0);
  return { providerRefs: [...refs], correlationKeys: [...keys] };
}

function namesCandidate(name: string, parent: string): boolean {
  if (candidateKeys.has(name)) return true;
  if (name === 'num') return !others.test(parent);
  return name === 'id' && parent.includes('candidate');
}

function isNumber(value: unknown): boolean {
  return typeof value === 'string' ? /^\d{1,15}$/.test(value) : Number.isSafeInteger(value) && Number(value) >= 0;
}

function parse(rawBody: string): unknown {
  try {
    return JSON.parse(rawBody);
  } catch {
    return undefined;
  }
}
