import { LRUCache } from 'lru-cache';
import { fold } from '../search/words.ts';

/** The kinds of places that a name or number may denote. */
export const PLACE_KINDS = [
  'POSTAL_CODE',
  'MUNICIPALITY',
  'OFFICE',
  'DISTRICT',
  'PLACE',
  'FORMER_NUMBER',
  'POSITION',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A name or a number that people know, and what it leads to. */
export interface PlaceName<Target> {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly target: Target;
  /** Inhabitants, or as many as it is for: of two equally good matches the larger comes first. */
  readonly size: number;
  /** What it lies in, folded: the present county and those that it was in. Beside the name it chooses among places of one name. */
  readonly within: readonly string[];
}

/** Names ready to be searched: by whole name, by beginning, by the beginning of a word in them. */
export interface PlaceIndex<Target> {
  /** Sorted by `folded`; a name of several words has a row for each word that it can be known by. */
  readonly rows: readonly IndexRow<Target>[];
}

export interface IndexRow<Target> {
  readonly folded: string;
  /** Whether this is the whole name, not a later word of it. */
  readonly isWhole: boolean;
  readonly of: PlaceName<Target>;
}

/** Names are the same in every version of the directory: spelling them out alike is done once. */
const folded = new LRUCache<string, string>({ max: 20_000 });

/** One spelling of a name: letters and digits, words apart by one space. */
export function foldName(name: string): string {
  let known = folded.get(name);
  if (known === undefined) {
    known = fold(name)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    folded.set(name, known);
  }
  return known;
}

/** Some thousands of names take some milliseconds. */
export function indexPlaces<Target>(names: Iterable<PlaceName<Target>>): PlaceIndex<Target> {
  const rows: IndexRow<Target>[] = [];
  for (const of of names) {
    const whole = foldName(of.name);
    rows.push({ folded: whole, isWhole: true, of });
    for (let at = whole.indexOf(' '); at >= 0; at = whole.indexOf(' ', at + 1)) {
      rows.push({ folded: whole.slice(at + 1), isWhole: false, of });
    }
  }
  return { rows: rows.sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0)) };
}

/** The rows that begin with some letters, in their order. */
export function rowsFrom<Target>({ rows }: PlaceIndex<Target>, beginning: string): readonly IndexRow<Target>[] {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.folded ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (rows[end]?.folded.startsWith(beginning)) end += 1;
  return rows.slice(low, end);
}
