import { distance } from 'fastest-levenshtein';
import { LRUCache } from 'lru-cache';
import { foldedWords, stemOf } from './words.ts';

/** Words of one part in a sentence, such as whoever does harm (`doer`) or a spelling of `meg` (`me`). */
export interface WordGroups {
  /** The groups of each word, by the word in one spelling. */
  readonly written: ReadonlyMap<string, ReadonlySet<string>>;
  /** The same by the stem of words that are long enough to have endings. */
  readonly stems: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What is read of a row of the lexicon. */
interface GroupRow {
  readonly kind: string;
  readonly term: string;
  readonly target: string | null;
}

/** Letters from which a word may have an ending, and from which it may have a slip. */
const INFLECTED_LETTERS_MIN = 5;
const MISSPELT_LETTERS_MIN = 6;
const NONE: ReadonlySet<string> = new Set();
/** Misspelt words whose groups are remembered: comparing one with all takes a tenth of a millisecond. */
const REMEMBERED_MAX = 5_000;
const remembered = new WeakMap<WordGroups, LRUCache<string, ReadonlySet<string>>>();

/** The groups of words among the lexicon's rows. */
export function compileGroups(rows: readonly GroupRow[]): WordGroups {
  const written = new Map<string, Set<string>>();
  const stems = new Map<string, Set<string>>();
  const put = (groups: Map<string, Set<string>>, key: string, group: string) =>
    groups.set(key, (groups.get(key) ?? new Set()).add(group));
  for (const { kind, term, target } of rows) {
    const word = foldedWords(term).join('');
    if (kind !== 'GROUP' || target === null || word === '') continue;
    put(written, word, target);
    if (word.length >= INFLECTED_LETTERS_MIN) put(stems, stemOf(word), target);
  }
  return { written, stems };
}

/** The groups that a folded word is in: as it is written, else in another ending, else with one letter wrong. */
export function groupsOf(word: string, all: WordGroups, mayBeMisspelt: boolean): ReadonlySet<string> {
  const { written, stems } = all;
  const exact = written.get(word) ?? (word.length < INFLECTED_LETTERS_MIN ? undefined : stems.get(stemOf(word)));
  if (exact !== undefined || !mayBeMisspelt || word.length < MISSPELT_LETTERS_MIN) return exact ?? NONE;
  const before = remembered.get(all) ?? new LRUCache<string, ReadonlySet<string>>({ max: REMEMBERED_MAX });
  remembered.set(all, before);
  const groups = before.get(word) ?? misspelt(word, all);
  before.set(word, groups);
  return groups;
}

function misspelt(word: string, { written }: WordGroups): ReadonlySet<string> {
  for (const [known, groups] of written) {
    if (known[0] === word[0] && Math.abs(known.length - word.length) <= 1 && distance(word, known) === 1) return groups;
  }
  return NONE;
}
