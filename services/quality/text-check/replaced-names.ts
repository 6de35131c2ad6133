import { dayInWords } from '../../calendar/day-in-words.ts';
import { CLOSED_SITES } from '../known-changes.ts';
import { say } from '../messages/message-in.ts';
import { REPLACED_TERMS } from '../replaced-terms.ts';
import type { TextAbout, TextProblem } from './text-problem.ts';

/** Names that have been replaced: whole words and their inflected or compound forms, except in a sentence about history or in the name of a court. */
export function replacedNames(text: string, { today }: TextAbout): TextProblem[] {
  return REPLACED_TERMS.filter(({ since }) => since <= today).flatMap(
    ({ term, isCounty, onlyBeside, replacedBy, since }) => {
      const form = isCounty ? `${term}s?(?!\\p{L})` : `${term}\\p{L}*`;
      const pattern = new RegExp(`(?<![\\p{L}-])(?<!tidlegare )(?<!tidligere )${form}(?! tingrett)`, 'giu');
      const found = [...text.matchAll(pattern)].find((one) => isMeant(one, text, term, onlyBeside))?.[0];
      if (found === undefined) return [];
      const advice = say('calledNow', { day: dayInWords(since), name: replacedBy });
      return { kind: 'OBSOLETE_TERM' as const, found, advice };
    },
  );
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

/** Sites that have closed, unless the text itself says that they have. */
export function closedSites(text: string, { today }: TextAbout): TextProblem[] {
  return CLOSED_SITES.filter(({ closedOn }) => closedOn <= today).flatMap(({ host, closedOn }) => {
    const [found] =
      new RegExp(`(?<![\\w@-])(?:[\\w-]+\\.)*${host.replace('.', '\\.')}\\b(?! ble lagt ned| vart lagd ned)`, 'i').exec(
        text,
      ) ?? [];
    const advice = say('siteNamedClosed', { day: dayInWords(closedOn) });
    return found === undefined ? [] : { kind: 'DEAD_SOURCE' as const, found, advice };
  });
}
