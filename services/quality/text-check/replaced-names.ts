import { dayInWords } from '../../calendar/day-in-words.ts';
import { CLOSED_SITES } from '../known-changes.ts';
import { say } from '../messages/message-in.ts';
import { REPLACED_TERMS } from '../replaced-terms.ts';
import type { TextAbout, TextProblem } from './text-problem.ts';

/** Names that have been replaced: whole words and their inflected or compound forms, except in a sentence about history or in the name of a court. */
export function replacedNames(text: string, { today }: TextAbout): TextProblem[] {
  return REPLACED_TERMS.filter(({ since }) => since <= today).flatMap(({ term, isCounty, replacedBy, since }) => {
    const form = isCounty ? `${term}s?(?!\\p{L})` : `${term}\\p{L}*`;
    const [found] =
      new RegExp(`(?<![\\p{L}-])(?<!tidlegare )(?<!tidligere )${form}(?! tingrett)`, 'iu').exec(text) ?? [];
    if (found === undefined) return [];
    const advice = say('calledNow', { day: dayInWords(since), name: replacedBy });
    return { kind: 'OBSOLETE_TERM' as const, found, advice };
  });
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
