import { dangersOf, sentenceWords } from './danger-sentences.ts';
import type { Lexicon } from './lexicon.ts';

/** The dangers that words tell of together, in the order in which they were typed. */
export function dangersInText(typed: readonly string[], { groups, sentences, words }: Lexicon): string[] {
  return dangersOf(
    sentenceWords(typed, groups, (word) => words.has(word)),
    sentences,
  );
}
