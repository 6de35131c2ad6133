import { LRUCache } from 'lru-cache';
import type { SqlLike } from '../client.ts';

/** A word as the search documents have it. */
export interface SearchWord {
  /** Folded: letters and digits only. */
  readonly word: string;
  /** As a `tsquery`: by its stem, or as the beginning of a word. */
  readonly stem: string;
  /** As a `tsquery`: the pieces of names that it is a misspelling or a part of; null: there are none. */
  readonly alike: string | null;
  /** How rare it is among the documents, 0 (in all of them) to 1 (in none). */
  readonly rarity: number;
}

/** Words remembered of one edition of the services, and the characters that they may have together. */
const WORDS_MAX = 5_000;
const CHARACTERS_MAX = 2_000_000;

/** A word that asks for nothing, as the language's stop words do ("og", "på"). */
const NOTHING = null;
type Known = LRUCache<string, { readonly sought: SearchWord | typeof NOTHING }>;
const remembered = new WeakMap<object, Known>();

/**
 * What typed words ask for, each folded word once. Comparing a word with all that the documents have costs more than the
 * search itself, and says the same until a service is written anew.
 * @param typed lower case, letters and digits
 * @param edition of the services, the same object as long as their texts are the same
 */
export async function searchWords(sql: SqlLike, typed: readonly string[], edition: object): Promise<SearchWord[]> {
  const known = knownIn(edition);
  // Taken out before anything is waited for: others may fill the memory meanwhile.
  const meant = new Map(typed.map((word) => [word, known.get(word)?.sought]));
  const missing = [...meant.keys()].filter((word) => meant.get(word) === undefined);
  for (const [word, sought] of missing.length === 0 ? [] : await learn(sql, missing)) {
    known.set(word, { sought });
    meant.set(word, sought);
  }
  return [...new Map([...meant.values()].flatMap((sought) => (sought ? [[sought.word, sought]] : []))).values()];
}

async function learn(sql: SqlLike, typed: readonly string[]): Promise<[string, SearchWord | typeof NOTHING][]> {
  const rows = await sql<{ typed: string; word: string | null; stem: string; alike: string | null; rarity: number }[]>`
    select typed, sought.word, stem::text as stem, pieces.alike,
      (select 1 - ln(1 + count(*) filter (where document @@ concat_ws(' | ', '(' || stem::text || ')', pieces.alike)::tsquery))
        / ln(1 + count(*)) from service_search)::float8 as rarity
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
    ) as pieces on true`;
  return rows.map(({ typed: as, word, ...sought }) => [as, word === null ? NOTHING : { word, ...sought }]);
}

function knownIn(edition: object): Known {
  let known = remembered.get(edition);
  if (known === undefined) {
    known = new LRUCache({
      max: WORDS_MAX,
      maxSize: CHARACTERS_MAX,
      sizeCalculation: ({ sought }, word) => word.length + (sought?.alike?.length ?? 0) + 100,
    });
    remembered.set(edition, known);
  }
  return known;
}
