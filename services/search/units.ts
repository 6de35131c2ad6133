import { type KnownWord, knownWord, misspeltWord, writtenWord } from './known-word.ts';
import { isStopWord, type Lexicon } from './lexicon.ts';
import { asWritten, fold, wordsOf } from './words.ts';

/** A word of a text, or two that are one word, as the lexicon knows it. Quality 0: it does not. */
export interface Unit extends KnownWord {
  /** Folded. */
  readonly word: string;
  /** The unit as it was typed. */
  readonly typed: string;
  readonly isStopWord: boolean;
}

/** Words of a text that are read; a sentence of 200 characters has some forty. */
const WORDS_MAX = 40;
/** Letters of two words that may be one word with a slip. */
const JOINED_LETTERS_MIN = 10;
/** Letters of two words, one of which asks for nothing, that are one word. */
const JOINED_STOP_LETTERS_MIN = 6;
/** What the names of roads end with: no word of a matter is in `Voldsveien`. */
const ROAD = /.(?:veien|vegen|gata|gaten|gate|svingen|brua)$/u;
const UNKNOWN: KnownWord = { stems: [], quality: 0, meant: null };

/**
 * Each word as the lexicon knows it. Two neighbours that are one word together are read so (`krise senter`), then
 * compounds, slips and, of the last word, beginnings are tried.
 */
export function unitsOf(text: string, lexicon: Lexicon): Unit[] {
  const words = wordsOf(text).slice(0, WORDS_MAX);
  const units: Unit[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const { typed, word } = words[index] as (typeof words)[number];
    const next = words[index + 1];
    const joined = next === undefined ? null : joinedWord({ typed, word }, next, lexicon);
    if (joined !== null) {
      units.push({ ...joined, typed: `${typed} ${next?.typed}`, isStopWord: false });
      index += 1;
      continue;
    }
    const isStop = isStopWord(typed, lexicon.stopWords);
    const own = lexicon.own.get(asWritten(typed));
    const ownWord = own === undefined ? null : { stems: [own], quality: 1, meant: null };
    const isRoad = ROAD.test(word) && writtenWord(word, lexicon) === null;
    const known = isStop || isRoad ? null : (ownWord ?? knownWord(word, index === words.length - 1, lexicon));
    units.push({ word, typed, isStopWord: isStop, ...(known ?? UNKNOWN) });
  }
  return units;
}

interface Word {
  readonly typed: string;
  readonly word: string;
}

function joinedWord(one: Word, next: Word, lexicon: Lexicon): (KnownWord & { word: string }) | null {
  const { stopWords } = lexicon;
  const whole = fold(one.word + next.word);
  const written = lexicon.words.has(whole) ? writtenWord(whole, lexicon) : null;
  const hasStopWord = isStopWord(one.typed, stopWords) || isStopWord(next.typed, stopWords);
  // `far e` is no `fare`: a small word makes a short one of many.
  if (hasStopWord && whole.length < JOINED_STOP_LETTERS_MIN) return null;
  if (written !== null) return { word: whole, ...written, meant: lexicon.spellings.get(whole) ?? whole };
  if (hasStopWord) return null;
  if (writtenWord(one.word, lexicon) !== null && writtenWord(next.word, lexicon) !== null) return null;
  const misspelt = whole.length < JOINED_LETTERS_MIN ? null : misspeltWord(whole, lexicon);
  return misspelt === null ? null : { word: whole, ...misspelt };
}
