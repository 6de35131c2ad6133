import { type KnownWord, knownWord, misspeltWord, writtenWord } from './known-word.ts';
import type { Lexicon } from './lexicon.ts';
import { fold, foldedWords } from './words.ts';

/** A word of a text, or two that are one word, as the lexicon knows it. Quality 0: it does not. */
export interface Unit extends KnownWord {
  /** Folded. */
  readonly word: string;
  /** As it was typed. */
  readonly typed: string;
  readonly isStopWord: boolean;
}

/** Words of a text that are read; a sentence of 200 characters has some forty. */
const WORDS_MAX = 40;
/** Letters of two words that may be one word with a slip. */
const JOINED_LETTERS_MIN = 10;
const UNKNOWN: KnownWord = { stems: [], quality: 0, meant: null };

/**
 * Each word as the lexicon knows it. Two neighbours that are one word together are read so (`krise senter`), then
 * compounds, slips and, of the last word, beginnings are tried.
 */
export function unitsOf(text: string, lexicon: Lexicon): Unit[] {
  const words = (text.match(/[\p{L}\p{N}\p{M}'’ʼ`]+/gu) ?? [])
    .map((typed) => ({ typed, word: foldedWords(typed).join('') }))
    .filter(({ word }) => word !== '')
    .slice(0, WORDS_MAX);
  const units: Unit[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const { typed, word } = words[index] as (typeof words)[number];
    const next = words[index + 1];
    const joined = next === undefined ? null : joinedWord(word, next.word, lexicon);
    if (joined !== null) {
      units.push({ ...joined, typed: `${typed} ${next?.typed}`, isStopWord: false });
      index += 1;
      continue;
    }
    const isStopWord = lexicon.stopWords.has(word);
    const known = isStopWord ? null : knownWord(word, index === words.length - 1, lexicon);
    units.push({ word, typed, isStopWord, ...(known ?? UNKNOWN) });
  }
  return units;
}

function joinedWord(word: string, next: string, lexicon: Lexicon): (KnownWord & { word: string }) | null {
  const whole = fold(word + next);
  const written = lexicon.words.has(whole) ? writtenWord(whole, lexicon) : null;
  if (written !== null) return { word: whole, ...written, meant: lexicon.spellings.get(whole) ?? whole };
  if (lexicon.stopWords.has(word) || lexicon.stopWords.has(next)) return null;
  if (writtenWord(word, lexicon) !== null && writtenWord(next, lexicon) !== null) return null;
  const misspelt = whole.length < JOINED_LETTERS_MIN ? null : misspeltWord(whole, lexicon);
  return misspelt === null ? null : { word: whole, ...misspelt };
}
