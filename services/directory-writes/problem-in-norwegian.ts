import type { Language } from '../languages/language.ts';
import { nb } from './norwegian/nb.ts';
import { nn } from './norwegian/nn.ts';

const TEXTS: Readonly<Record<'NB' | 'NN', Readonly<Record<string, string>>>> = { NB: nb, NN: nn };

/** The rule that a message names at its end; empty: none. */
export const ruleIn = (message: string): string => /\(([A-Z_]+)\)$/.exec(message)?.[1] ?? '';

/** The Norwegian text of a broken rule; null: the rule has an English text only. */
export function ruleInNorwegian(language: 'NB' | 'NN', code: string, rule: string): string | null {
  return TEXTS[language][`${code} ${rule}`] ?? TEXTS[language][rule] ?? null;
}

/** A problem for a page: one language, without the rule's name that `message` ends with. */
export function explainProblem(language: Language | null, code: string, message: string): string {
  const rule = ruleIn(message);
  const norwegian = language === null || language === 'EN' ? null : ruleInNorwegian(language, code, rule);
  return norwegian ?? message.replace(/ \([A-Z_]+\)$/, '');
}

/**
 * A problem in the reader's language. For Norwegian readers the Norwegian text comes first and the exact English text after it.
 * The rule's name is at the end.
 */
export function problemText(language: Language | null, code: string, rule: string, message: string): string {
  const english = message.endsWith(`(${rule})`) ? message : `${message} (${rule})`;
  if (language === null || language === 'EN') return english;
  const norwegian = ruleInNorwegian(language, code, rule);
  return norwegian === null ? english : `${norwegian} ${english}`;
}

/** What was done with a value that was taken, in the reader's language. */
export function noticeText(language: Language | null, rule: string, message: string): string {
  return language === null || language === 'EN' ? message : (ruleInNorwegian(language, 'NOTICE', rule) ?? message);
}
