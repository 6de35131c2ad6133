import { dayInWords } from '../../calendar/day-in-words.ts';
import { CLOSED_SITES } from '../known-changes.ts';
import { say } from '../messages/message-in.ts';
import { REPLACED_TERMS } from '../replaced-terms.ts';
import type { TextAbout, TextProblem } from './text-problem.ts';

/** To compile a pattern costs more than to look a text over. */
const NAMES = REPLACED_TERMS.map(({ term, isCounty, onlyBeside, replacedBy, since }) => {
  const form = isCounty ? `${term}s?(?!\\p{L})` : `${term}\\p{L}*`;
  const pattern = new RegExp(`(?<![\\p{L}-])(?<!tidlegare )(?<!tidligere )${form}(?! tingrett)`, 'giu');
  return { folded: folded(term), pattern, term, onlyBeside, replacedBy, since };
});
const SITES = CLOSED_SITES.map(({ host, closedOn }) => {
  const name = host.replace('.', '\\.');
  const pattern = new RegExp(`(?<![\\w@-])(?:[\\w-]+\\.)*${name}\\b(?! ble lagt ned| vart lagd ned)`, 'i');
  return { host, pattern, closedOn };
});

/** Names that have been replaced: whole words and their inflected or compound forms, except in a sentence about history or in the name of a court. */
export function replacedNames(text: string, { today }: TextAbout): TextProblem[] {
  // Hardly any text has one of them, and to look for letters is cheaper than to try a pattern at each.
  const letters = folded(text);
  return NAMES.flatMap(({ folded: name, pattern, term, onlyBeside, replacedBy, since }) => {
    if (since > today || !letters.includes(name)) return [];
    const found = [...text.matchAll(pattern)].find((one) => isMeant(one, text, term, onlyBeside))?.[0];
    if (found === undefined) return [];
    const advice = say('calledNow', { day: dayInWords(since), name: replacedBy });
    return { kind: 'OBSOLETE_TERM' as const, found, advice };
  });
}

/** Longest ending of a noun, as in `ligningene`: what is longer is a compound, which has one meaning. */
const ENDING_LETTERS_MAX = 4;

function isMeant(
  { 0: found, index }: RegExpExecArray,
  text: string,
  term: string,
  beside?: readonly string[],
): boolean {
  if (beside === undefined || found.length > term.length + ENDING_LETTERS_MAX) return true;
  const start = text.lastIndexOf('.', index) + 1;
  const end = text.indexOf('.', index);
  const sentence = text.slice(start, end === -1 ? undefined : end).toLowerCase();
  return beside.some((word) => sentence.includes(word));
}

/** Letters that a pattern takes for the same, `ſ` and `s` among them, as one. */
function folded(text: string): string {
  return text.toLowerCase().replaceAll('ſ', 's');
}

/** Sites that have closed, unless the text itself says that they have. */
export function closedSites(text: string, { today }: TextAbout): TextProblem[] {
  const letters = folded(text);
  return SITES.flatMap(({ host, pattern, closedOn }) => {
    const [found] = closedOn <= today && letters.includes(host) ? (pattern.exec(text) ?? []) : [];
    const advice = say('siteNamedClosed', { day: dayInWords(closedOn) });
    return found === undefined ? [] : { kind: 'DEAD_SOURCE' as const, found, advice };
  });
}
