import { add, type DocumentSet, emptySet, has, inAny, inEach, positionsIn } from './document-set.ts';
import { type EntryDocuments, type SearchDocument, type SearchDocuments, serviceId } from './search-documents.ts';

/**
 * Which services have the words. EVERY_WORD: those with each; NAMED: those with each in the name or the search words;
 * SOME_WORDS: those with enough of them, the rare ones counting most.
 */
export type WordMatch = 'EVERY_WORD' | 'NAMED' | 'SOME_WORDS';

/** A word's match in an entry's statutory text. */
export interface EntryWord {
  /** How well its words and the word go together, 0 to 1. */
  readonly likeness: number;
  /** How well the entry answers the word. */
  readonly place: number;
}

/** The documents in which a word is found. */
export interface FoundWord {
  /** How rare it is among the documents, 0 (in all of them) to 1 (in none). */
  readonly rarity: number;
  /** The documents that have it or a word nearly like it. */
  readonly documents: DocumentSet;
  /** The documents with the word in their name. */
  readonly inName: DocumentSet;
  /** The entries that these documents belong to, by code. */
  readonly entries: ReadonlyMap<string, EntryWord>;
}

/** The words to look for among the documents. */
export interface DocumentSearch {
  /** Its services, in its own words or the statutory ones; null: the statutory entries and every own wording. */
  readonly municipality: string | null;
  readonly category: string | null;
  /** Digits and letters only, lower case; null: any. */
  readonly section: string | null;
  /** The documents that have the words. */
  readonly withWords: DocumentSet;
  /** Codes of entries that are found whether or not they have the words, with what is added to their rank. */
  readonly meant: ReadonlyMap<string, number>;
}

export interface FoundDocument {
  /** The service's id: the municipality's, though the words may be the statutory ones. */
  readonly id: string;
  readonly document: SearchDocument;
  readonly meant: number;
  readonly hasWords: boolean;
}

/** The least share of the words' summed rarity that a document must have to be an answer. */
const RARITY_SHARE_MIN = 0.4;

/** The documents with every word, or with enough of them. */
export function documentsWith(words: readonly FoundWord[], match: Exclude<WordMatch, 'NAMED'>): DocumentSet {
  const sets = words.map(({ documents }) => documents);
  if (match === 'EVERY_WORD') return inEach(sets);
  const enough = RARITY_SHARE_MIN * words.reduce((sum, { rarity }) => sum + rarity, 0);
  const some = inAny(sets);
  const found = emptySet(some.length * 32);
  for (const position of positionsIn(some)) {
    let met = 0;
    for (const { documents, rarity } of words) if (has(documents, position)) met += rarity;
    if (met >= enough) add(found, position);
  }
  return found;
}

/** The services that have the words or are meant, in the order of their ids. */
export function findDocuments(documents: SearchDocuments, search: DocumentSearch): FoundDocument[] {
  const { municipality, withWords, meant } = search;
  const wanted = new Set(documents.entries.filter((entry) => isWanted(entry, search)));
  const found: FoundDocument[] = [];
  const consider = (document: SearchDocument, id: string, weight: number) => {
    const hasWords = has(withWords, document.position);
    if ((hasWords || weight > 0) && wanted.has(document.entry)) found.push({ id, document, meant: weight, hasWords });
  };
  if (municipality !== null) {
    for (const document of documents.of(municipality)) {
      const { code } = document.entry;
      consider(document, serviceId(municipality, code), meant.get(code) ?? 0);
    }
    return found.sort((one, other) => (one.id < other.id ? -1 : 1));
  }
  // Own wordings are found by their words alone, and come after the statutory ones.
  const statutory = [...meant.keys()].flatMap((code) => documents.find(code, null) ?? []);
  const looked = inAny([emptySet(documents.all.length), withWords]);
  for (const { position } of statutory) add(looked, position);
  for (const position of positionsIn(looked)) {
    const document = documents.all[position];
    if (document === undefined) continue;
    consider(document, document.id, document.owner === null ? (meant.get(document.entry.code) ?? 0) : 0);
  }
  return found;
}

const isWanted = ({ category, sections }: EntryDocuments, wanted: Pick<DocumentSearch, 'category' | 'section'>) =>
  (wanted.category === null || category === wanted.category) &&
  (wanted.section === null || sections.includes(wanted.section));

/** How well the catalogue's entry of a document answers the words. */
export const placeOf = (code: string, words: readonly FoundWord[]): number =>
  words.reduce((sum, { entries }) => sum + (entries.get(code)?.place ?? 0), 0);

/**
 * Chooses, of more documents than can be weighed, those that are likely to weigh most: those with a word in their name, then
 * those of the entries that answer best, then by id.
 */
export function mostLikely(
  found: readonly FoundDocument[],
  words: readonly FoundWord[],
  most: number,
): FoundDocument[] {
  if (found.length <= most) return [...found];
  const places = new Map<string, number>();
  const groups = new Map<string, { named: number; place: number; documents: FoundDocument[] }>();
  for (const one of found) {
    const { code } = one.document.entry;
    const place = places.get(code) ?? placeOf(code, words);
    places.set(code, place);
    const named = Number(words.some(({ inName }) => has(inName, one.document.position)));
    const key = `${named} ${place}`;
    const group = groups.get(key) ?? { named, place, documents: [] };
    groups.set(key, group);
    group.documents.push(one);
  }
  return [...groups.values()]
    .sort((one, other) => other.named - one.named || other.place - one.place)
    .flatMap(({ documents }) => documents)
    .slice(0, most);
}
