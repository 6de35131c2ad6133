import { LRUCache } from 'lru-cache';
import type { EntryWord, FoundWord } from '../../services/search/match-documents.ts';
import type { SearchDocuments } from '../../services/search/search-documents.ts';
import type { SqlLike } from '../client.ts';

/** A word as the search documents have it. */
export interface SearchWord extends FoundWord {
  /** Folded: letters and digits only. */
  readonly word: string;
  /** The word as a `tsquery`: by its stem, or as the beginning of a word. */
  readonly stem: string;
}

/** Weights of a word in the description, the conditions, the summary and the name. */
export const SEARCH_WEIGHTS = '{0.05, 0.2, 0.5, 1}';
/** Words remembered of one edition of the services, and the bytes that they may have together. */
const WORDS_MAX = 5_000;
const BYTES_MAX = 20_000_000;
/** Estimated size of a remembered word, without its sets of documents. */
const BYTES_OF_WORD = 1_000;

/** A word that asks for nothing, as the language's stop words do ("og", "på"). */
const NOTHING = null;
type Known = LRUCache<string, { readonly sought: SearchWord | typeof NOTHING }>;
const remembered = new WeakMap<object, Known>();

/**
 * What typed words ask for, each folded word once. Comparing a word with all that the documents have costs more than the
 * search itself, and says the same until a service is written anew.
 * @param typed lower case, letters and digits
 * @param documents of one edition of the services; words are remembered by them
 */
export async function searchWords(
  sql: SqlLike,
  typed: readonly string[],
  documents: SearchDocuments,
): Promise<SearchWord[]> {
  const known = knownIn(documents);
  // Taken out before anything is waited for: others may fill the memory meanwhile.
  const meant = new Map(typed.map((word) => [word, known.get(word)?.sought]));
  const missing = [...meant.keys()].filter((word) => meant.get(word) === undefined);
  for (const [word, sought] of missing.length === 0 ? [] : await learn(sql, missing, documents)) {
    known.set(word, { sought });
    meant.set(word, sought);
  }
  return [...new Map([...meant.values()].flatMap((sought) => (sought ? [[sought.word, sought]] : []))).values()];
}

/** One entry: the owners of its wordings that have a word (null: the statutory text), and of those with it in their name. */
interface LearnedEntry extends EntryWord {
  readonly code: string;
  readonly owners: readonly (string | null)[];
  readonly named: readonly (string | null)[] | null;
}

async function learn(
  sql: SqlLike,
  typed: readonly string[],
  documents: SearchDocuments,
): Promise<[string, SearchWord | typeof NOTHING][]> {
  const rows = await sql<{ typed: string; word: string | null; stem: string; entries: LearnedEntry[] | null }[]>`
    select typed, sought.word, stem::text as stem, found.entries
    from (
      select typed, regexp_replace(fold(typed), '[^a-z0-9]', '', 'g') as folded from unnest(${typed as string[]}::text[]) as typed
    ) as asked
    left join lateral (
      select folded as word
      where folded <> '' and ts_lexize('norwegian_stem', typed) <> '{}' and ts_lexize('norwegian_stem', folded) <> '{}'
    ) as sought on true
    left join lateral to_tsquery('norwegian', sought.word || ':*') as stem on true
    left join lateral (
      select string_agg(quote_literal('=' || piece), ' | ') as alike
      from unnest(case when length(sought.word) >= 4 then pieces_like(sought.word) end) as piece
    ) as pieces on true
    left join lateral (
      select json_agg(json_build_object('code', code, 'owners', owners, 'named', named, 'likeness', likeness,
        'place', ts_rank(${SEARCH_WEIGHTS}, statutory.document, stem) + likeness / 4)) as entries
      from (
        -- By bytes, for thousands of codes may be sorted.
        -- By bytes, for thousands of codes may be sorted.
        select code collate "C" as code, json_agg(municipality_number) as owners,
          json_agg(municipality_number) filter (where position(sought.word in name) > 0) as named
        from service_search where document @@ concat_ws(' | ', '(' || stem::text || ')', pieces.alike)::tsquery
        group by 1
      ) as having_it
      join service_search as statutory using (code)
      cross join lateral word_similarity(sought.word, statutory.words) as likeness
      where statutory.municipality_number is null
    ) as found on true`;
  return rows.map(({ typed: as, word, stem, entries }) => [
    as,
    word === null ? NOTHING : { word, stem, ...placesOf(entries ?? [], documents) },
  ]);
}

function placesOf(entries: readonly LearnedEntry[], documents: SearchDocuments): FoundWord {
  const having = entries.reduce((sum, { owners }) => sum + owners.length, 0);
  return {
    rarity: 1 - Math.log1p(having) / Math.log1p(Math.max(documents.all.length, having)),
    documents: documents.setOf(entries),
    inName: documents.setOf(entries.map(({ code, named }) => ({ code, owners: named ?? [] }))),
    entries: new Map(entries.map(({ code, likeness, place }) => [code, { likeness, place }])),
  };
}

function knownIn(documents: SearchDocuments): Known {
  let known = remembered.get(documents);
  if (known === undefined) {
    known = new LRUCache({
      max: WORDS_MAX,
      maxSize: BYTES_MAX,
      sizeCalculation: ({ sought }) =>
        BYTES_OF_WORD + (sought?.documents.byteLength ?? 0) + (sought?.inName.byteLength ?? 0),
    });
    remembered.set(documents, known);
  }
  return known;
}
