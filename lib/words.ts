import { createTranslator } from 'use-intl/core';
import card from '@/messages/en/card.json';
import problems from '@/messages/en/problems.json';

/**
 * The sentences that leave the app without a screen: on candidate cards and in answers to an ATS.
 * Cards are read by all recruiters of a company, so they speak one language and say UTC where a time matters.
 */
const options = { locale: 'en-GB', timeZone: 'UTC', messages: { card, problems } } as const;
export const cardWords = createTranslator({ ...options, namespace: 'card' });
export const problemWords = createTranslator({ ...options, namespace: 'problems' });
export type ProblemCode = keyof typeof problems;
export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problems, code);

/** Cuts at a word, to what a card shows without a click (`Card.summary` in connectors/contract.ts). */
export function shorten(text: string, most = 150): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const lastSpace = cut.lastIndexOf(' ');
  return `${cut.slice(0, lastSpace > most / 2 ? lastSpace : most - 1)}…`;
}
