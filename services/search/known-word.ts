import { distance } from 'fastest-levenshtein';
import { LRUCache } from 'lru-cache';
import type { Lexicon } from './lexicon.ts';
import { stemOf } from './words.ts';

/** The meaning of a typed word. */
export interface KnownWord {
  /** Canonical stems: one, or those of a compound's parts. */
  readonly stems: readonly string[];
  /** How sure it is: 1 as it is written, less where it was misspelt, cut short or put together. */
  readonly quality: number;
  /** The lexicon's spelling, where it differs from what was typed. */
  readonly meant: string | null;
}

const WRITTEN = 1;
const COMPOUND = 0.85;
const MISSPELT = 0.75;
const BEGUN = 0.6;
/** Letters of a part of a compound, and of a word that may be misspelt or unfinished. */
const PART_LETTERS_MIN = 3;
const HEAD_LETTERS_MIN = 8;
const LETTERS_MIN = 4;
const LETTERS_FOR_TWO_SLIPS = 8;
/** A long word with two letters changed about is three or four slips away. */
const LETTERS_FOR_THREE_SLIPS = 13;
/** Between the parts of a Norwegian compound. */
const LINKS = ['', 's', 'e'] as const;
/** Words whose meaning is remembered: comparing one with the whole lexicon takes about a millisecond. */
const REMEMBERED_MAX = 5_000;

type Remembered = LRUCache<string, { readonly known: KnownWord | null }>;
const remembered = new WeakMap<Lexicon, Remembered>();

/** A word in any way that it may be written; null: the lexicon does not have it. */
export function knownWord(word: string, isLast: boolean, lexicon: Lexicon): KnownWord | null {
  return recall(
    lexicon,
    isLast ? `${word} ` : word,
    () =>
      writtenWord(word, lexicon) ??
      compoundWord(word, lexicon) ??
      (isLast ? begunWord(word, lexicon) : null) ??
      nearestWord(word, lexicon) ??
      begunWord(word, lexicon) ??
      headWord(word, lexicon),
  );
}

/** A word as the lexicon writes it, in any inflection. */
export function writtenWord(word: string, { words, stems }: Lexicon): KnownWord | null {
  const stem = stemOf(word);
  const canonical = words.get(word) ?? stems.get(stem) ?? words.get(stem);
  return canonical === undefined ? null : { stems: [canonical], quality: WRITTEN, meant: null };
}

/** A word that is made of two that the lexicon has: `strømgjeld`. The longest first part wins. */
function compoundWord(word: string, lexicon: Lexicon): KnownWord | null {
  for (let cut = word.length - PART_LETTERS_MIN; cut >= PART_LETTERS_MIN; cut -= 1) {
    const last = writtenWord(word.slice(cut), lexicon);
    if (last === null) continue;
    for (const link of LINKS) {
      if (!word.slice(0, cut).endsWith(link)) continue;
      const first = word.slice(0, cut - link.length);
      const known = first.length < PART_LETTERS_MIN ? null : writtenWord(first, lexicon);
      if (known !== null) return { stems: [...known.stems, ...last.stems], quality: COMPOUND, meant: null };
    }
  }
  return null;
}

/** The last part of a compound, where only that part is known: `helgeavlastning` is an `avlastning`. */
function headWord(word: string, lexicon: Lexicon): KnownWord | null {
  for (let cut = PART_LETTERS_MIN; cut <= word.length - HEAD_LETTERS_MIN; cut += 1) {
    const head = writtenWord(word.slice(cut), lexicon);
    if (head !== null) return { ...head, quality: BEGUN };
  }
  return null;
}

/** A word within one or two letters of what was typed. */
export function misspeltWord(word: string, lexicon: Lexicon): KnownWord | null {
  return recall(lexicon, `~${word}`, () => nearestWord(word, lexicon));
}

function recall(lexicon: Lexicon, key: string, find: () => KnownWord | null): KnownWord | null {
  const words: Remembered = remembered.get(lexicon) ?? new LRUCache({ max: REMEMBERED_MAX });
  remembered.set(lexicon, words);
  const before = words.get(key);
  if (before !== undefined) return before.known;
  const known = find();
  words.set(key, { known });
  return known;
}

function nearestWord(word: string, { words, spellings }: Lexicon): KnownWord | null {
  const slips = slipsIn(word);
  if (slips === 0) return null;
  let best: { word: string; stem: string; slips: number } | null = null;
  for (const [known, stem] of words) {
    if (Math.abs(known.length - word.length) > slips || known.length < LETTERS_MIN) continue;
    const away = distance(word, known);
    if (
      away > slips ||
      isDerived(word, known) ||
      (best !== null && !isNearer({ word: known, slips: away }, best, word))
    )
      continue;
    best = { word: known, stem, slips: away };
  }
  if (best === null) return null;
  const meant = spellings.get(best.word) ?? best.word;
  return { stems: [best.stem], quality: MISSPELT / best.slips ** 0.25, meant };
}

/** One with two letters more in front is another word, `beregning` of `regning`: nobody leaves those out by a slip. */
function isDerived(one: string, other: string): boolean {
  return Math.abs(one.length - other.length) > 1 && (one.endsWith(other) || other.endsWith(one));
}

/** A word that is still being typed. */
function begunWord(word: string, { words, spellings }: Lexicon): KnownWord | null {
  if (word.length < LETTERS_MIN) return null;
  let best: string | null = null;
  for (const known of words.keys()) {
    if (known.startsWith(word) && (best === null || known.length < best.length)) best = known;
  }
  if (best === null) return null;
  return { stems: [words.get(best) ?? best], quality: BEGUN, meant: spellings.get(best) ?? best };
}

/** Letters that may be wrong: none in a short word, where one letter makes another word of it. */
function slipsIn(word: string): number {
  if (word.length < LETTERS_MIN + 1) return 0;
  if (word.length < LETTERS_FOR_TWO_SLIPS) return 1;
  return word.length < LETTERS_FOR_THREE_SLIPS ? 2 : 3;
}

function isNearer(
  one: { word: string; slips: number },
  other: { word: string; slips: number },
  typed: string,
): boolean {
  if (one.slips !== other.slips) return one.slips < other.slips;
  return Number(one.word[0] === typed[0]) > Number(other.word[0] === typed[0]);
}
