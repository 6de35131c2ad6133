import { dangersInText } from './dangers-in-text.ts';
import { knownWord, writtenWord } from './known-word.ts';
import { isStopWord, type Lexicon } from './lexicon.ts';
import { asWritten, stemOf, wordsOf } from './words.ts';

const stemsOfWritten = new WeakMap<Lexicon, ReadonlySet<string>>();

/** Whether words ask for a matter and not for a place: each is one of the lexicon's as it is written, in any inflection, or says nothing. */
export function asksForMatter(words: readonly string[], lexicon: Lexicon): boolean {
  const stems = stemsOfWritten.get(lexicon) ?? new Set([...lexicon.written].map(stemOf));
  stemsOfWritten.set(lexicon, stems);
  const telling = words.filter((word) => !isStopWord(word, lexicon.stopWords)).map(asWritten);
  return telling.length > 0 && telling.every((word) => lexicon.written.has(word) || stems.has(stemOf(word)));
}

/** What words ask for: a matter, one of danger, or none that is known, so that they may name a place. */
export function matterOf(words: readonly string[], lexicon: Lexicon): 'DANGER' | 'MATTER' | null {
  if (dangersInText(words, lexicon).length > 0) return 'DANGER';
  if (!asksForMatter(words, lexicon)) return null;
  const stems = words.flatMap((word) => writtenWord(wordsOf(word)[0]?.word ?? '', lexicon)?.stems ?? []);
  const isOfDanger = (stem: string) =>
    lexicon.meanings.get(stem)?.some(({ kind, stems: all }) => kind === 'DANGER' && all.length === 1) ?? false;
  return stems.some(isOfDanger) ? 'DANGER' : 'MATTER';
}

/**
 * A text without the places in it that would be taken for other words: Volda is no violence (`vold`). A word that the
 * lexicon has as it is written is never taken for a place.
 * @param places names of one word, in lower case, as they are written
 */
export function withoutPlaces(text: string, lexicon: Lexicon, places: ReadonlySet<string>): string {
  if (places.size === 0) return text;
  return text.replace(/[\p{L}\p{M}]+/gu, (typed) => {
    const word = asWritten(typed);
    if (!places.has(word) || lexicon.written.has(word)) return typed;
    const folded = wordsOf(typed)[0]?.word ?? '';
    return knownWord(folded, false, lexicon) === null ? typed : ' ';
  });
}
