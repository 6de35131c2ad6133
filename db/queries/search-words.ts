import { LRUCache } from 'lru-cache';
import { isEmptySet } from '../../services/search/document-set.ts';
import type { EntryWord, FoundWord } from '../../services/search/match-documents.ts';
import type { SearchDocuments } from '../../services/search/search-documents.ts';
import type { SqlLike } from '../client.ts';
import { readOwners } from './search-documents.ts';

/** The forms in which a typed word is looked for. */
interface SoughtWord {
  /** Folded: letters and digits only. */
  readonly word: string;
  /** The word as a `tsquery`: by its stem, or as the beginning of a word. */
  readonly stem: string;
  /** The word as a `tsquery`: the same, or a piece of a name that is nearly so. */
  readonly query: string;
}

/** A word as the search documents have it. */
export interface SearchWord extends SoughtWord, FoundWord {}

/** Weights of a word in the description, the conditions, the summary and the name. */
export const SEARCH_WEIGHTS = '{0.05, 0.2, 0.5, 1}';
/** Words remembered of one edition of the services, and the bytes that where they are may take. */
const WORDS_MAX = 5_000;
const BYTES_MAX = 20_000_000;
/** Estimated size of a remembered word, without its sets of documents. */
const BYTES_OF_WORD = 1_000;
/** The owner of no wordings: all municipalities without words of their own share the statutory texts. */
const NOBODY = '';

/** A word that asks for nothing, as the language's stop words do ("og", "på"). */
const NOTHING = null;
interface Known {
  readonly words: LRUCache<string, { readonly sought: SoughtWord | typeof NOTHING }>;
  /** By whose services are searched, the folded word, and the entries that alone were asked for. */
  readonly places: LRUCache<string, FoundWord>;
}
const remembered = new WeakMap<object, Known>();

/**
 * What typed words ask for, each folded word once, and where it is. Comparing a word with all that the documents have costs
 * more than the search itself, and says the same until a service is written anew. Of a municipality its own few documents are
 * compared, and no others.
 * @param typed lower case, letters and digits
 * @param documents of one edition of the services; words are remembered by them
 * @param municipality whose services are searched; null: the whole country's
 * @param only codes of the entries that are found without documents. Where a word is nowhere, no document has every word, and
 *   of the others only how they go with these entries is said, without documents. Null: every word's documents are needed
 */
export async function searchWords(
  sql: SqlLike,
  typed: readonly string[],
  documents: SearchDocuments,
  municipality: string | null,
  only: readonly string[] | null = null,
): Promise<SearchWord[]> {
  const owner = municipality === null || documents.hasOwn(municipality) ? municipality : NOBODY;
  const searched = owner === null ? null : documents.of(owner).map(({ id }) => id);
  const { words, places } = knownIn(documents);
  const placeKey = ({ word }: SoughtWord) => `${owner} ${word}`;
  const partKey = ({ word }: SoughtWord) => `${owner} ${word} ${only?.join(' ')}`;
  // Taken out before anything is waited for: others may fill the memory meanwhile.
  const found = new Map<string, SearchWord>();
  const missing = new Map<string, SoughtWord | undefined>();
  for (const one of new Set(typed)) {
    const known = words.get(one);
    if (known?.sought === NOTHING) continue;
    const place = known && places.get(placeKey(known.sought));
    if (known === undefined || place === undefined) missing.set(one, known?.sought);
    else found.set(one, { ...known.sought, ...place });
  }
  const isNowhere = only !== null && [...found.values()].some(({ documents: having }) => isEmptySet(having));
  for (const [one, sought] of isNowhere ? missing : []) {
    const place = sought && places.get(partKey(sought));
    if (sought === undefined || place === undefined) continue;
    found.set(one, { ...sought, ...place });
    missing.delete(one);
  }
  const learned = missing.size === 0 ? [] : await learn(sql, missing, searched, only, isNowhere);
  for (const { typed: one, sought, entries, whole } of learned) {
    words.set(one, { sought });
    if (sought === NOTHING) continue;
    const place = placeOf(entries ?? [], documents, searched);
    places.set(whole ? placeKey(sought) : partKey(sought), place);
    found.set(one, { ...sought, ...place });
  }
  const inOrder = typed.flatMap((one) => found.get(one) ?? []);
  return [...new Map(inOrder.map((one) => [one.word, one])).values()];
}

/** One entry: the owners of its wordings that have a word, and of those with it in their name, as `readOwners` reads them. */
interface LearnedEntry extends EntryWord {
  readonly code: string;
  /** Null: only how well the entry goes with the word was asked for. */
  readonly owners: string | null;
  readonly named: string | null;
}

interface Learned {
  readonly typed: string;
  readonly sought: SoughtWord | typeof NOTHING;
  readonly entries: readonly LearnedEntry[] | null;
  /** All documents that have the word are said. */
  readonly whole: boolean;
}

/**
 * By one plan for all words, see `db/functions/search-words.sql`.
 * @param asked typed words, each with what it is looked for as, where that is known
 * @param searched the few documents that are looked through; null: all, by the index
 * @param only see `searchWords`
 * @param isNowhere another word of the search is known to be in no document
 */
function learn(
  sql: SqlLike,
  asked: ReadonlyMap<string, SoughtWord | undefined>,
  searched: readonly string[] | null,
  only: readonly string[] | null,
  isNowhere: boolean,
): PromiseLike<Learned[]> {
  const typed = [...asked.keys()];
  const queries = [...asked.values()].map((sought) => sought?.query ?? null);
  return sql<Learned[]>`
    select typed, entries, sought, whole
    from find_words(${typed}::text[], ${queries}::text[], ${searched}::text[], ${only}::text[], ${isNowhere}, ${SEARCH_WEIGHTS}::real[])`;
}

function placeOf(
  entries: readonly LearnedEntry[],
  documents: SearchDocuments,
  searched: readonly string[] | null,
): FoundWord {
  const having = entries.map(({ code, owners }) => ({ code, owners: readOwners(owners) }));
  const found = having.reduce((sum, { owners }) => sum + owners.length, 0);
  return {
    rarity: 1 - Math.log1p(found) / Math.log1p(Math.max((searched ?? documents.all).length, found)),
    documents: documents.setOf(having),
    inName: documents.setOf(entries.map(({ code, named }) => ({ code, owners: readOwners(named) }))),
    entries: new Map(entries.map(({ code, likeness, place }) => [code, { likeness, place }])),
  };
}

function knownIn(documents: SearchDocuments): Known {
  const before = remembered.get(documents);
  if (before !== undefined) return before;
  const known: Known = {
    words: new LRUCache({ max: WORDS_MAX }),
    places: new LRUCache({
      maxSize: BYTES_MAX,
      sizeCalculation: ({ documents: having, inName }) => BYTES_OF_WORD + having.byteLength + inName.byteLength,
    }),
  };
  remembered.set(documents, known);
  return known;
}
