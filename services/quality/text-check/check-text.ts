import { actsInText } from './acts-in-text.ts';
import { addressesInText } from './addresses-in-text.ts';
import { emailsInText, numbersInText, sitesInText } from './contacts-in-text.ts';
import { closedSites, replacedNames } from './replaced-names.ts';
import type { TextAbout, TextProblem } from './text-problem.ts';

const CHECKS: readonly ((text: string, about: TextAbout) => TextProblem[])[] = [
  replacedNames,
  closedSites,
  emailsInText,
  sitesInText,
  numbersInText,
  actsInText,
  addressesInText,
];

/** All that is wrong in a text, by rules that are data (`known-changes.ts`), each thing once. */
export function checkText(text: string, about: TextAbout): readonly TextProblem[] {
  const composed = text.normalize('NFC');
  const found = CHECKS.flatMap((check) => check(composed, about));
  return [...new Map(found.map((one) => [`${one.kind} ${one.found}`, one])).values()];
}
