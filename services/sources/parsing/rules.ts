import type { Language } from '../../languages/language.ts';
import { RULES_EN } from './rule-texts/en.ts';
import { RULES_NB, type RuleName } from './rule-texts/nb.ts';
import { RULES_NN } from './rule-texts/nn.ts';

export type { RuleName };
/** All of them. */
export const RULE_NAMES = Object.keys(RULES_NB) as readonly RuleName[];

const TEXTS: Readonly<Record<Language, Readonly<Record<RuleName, string>>>> = {
  NB: RULES_NB,
  NN: RULES_NN,
  EN: RULES_EN,
};

/** The text of a rule. Operators who run an import read bokmål. */
export function ruleText(rule: RuleName, language: Language = 'NB'): string {
  return TEXTS[language][rule];
}

/** True for the name of a rule. */
export function isRuleName(text: string): text is RuleName {
  return Object.hasOwn(RULES_NB, text);
}
