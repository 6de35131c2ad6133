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

/**
 * What is wrong, in the reader's language: Norwegian before the English that says it to the letter, for whoever wants
 * Norwegian. The rule's name stays at the end.
 */
export function problemText(language: Language | null, code: string, rule: string, message: string): string {
  const english = message.endsWith(`(${rule})`) ? message : `${message} (${rule})`;
  if (language === null || language === 'EN') return english;
  const norwegian = ruleInNorwegian(language, code, rule);
  return norwegian === null ? english : `${norwegian} ${english}`;
}
