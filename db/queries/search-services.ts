import { isEmptySet } from '../../services/search/document-set.ts';
import {
  documentsWith,
  type FoundDocument,
  findDocuments,
  mostLikely,
  placeOf,
  type WordMatch,
} from '../../services/search/match-documents.ts';
import type { SearchDocuments } from '../../services/search/search-documents.ts';
import { InputError } from '../../services/text-rules/input-error.ts';
import type { SqlLike } from '../client.ts';
import { searchDocuments } from './search-documents.ts';
import { SEARCH_WEIGHTS, type SearchWord, searchWords } from './search-words.ts';

/** Words a search takes up; further ones are ignored. */
export const SEARCH_WORDS_MAX = 8;
/** Letters of a word that count. */
export const SEARCH_WORD_LENGTH_MAX = 40;
/**
 * Services times words that are weighed for one answer, some tens of microseconds each. Of more that have the words, those
 * with one in their name, then those of the entries that fit best, are weighed; the others follow them by id.
 */
export const RANKED_MAX = 400;
const RANK_DECIMALS = 6;

/** The words and conditions of a search. */
export interface ServiceSearch {
  /** The text as typed. Words are matched as text, nothing in it is a pattern. */
  readonly text: string;
  /** Its services, in its own words or the statutory ones; null: the statutory entries and every own wording. */
  readonly municipality: string | null;
  readonly category: string | null;
  /** The section as the catalogue writes it, `§ 18 a`; null: any. */
  readonly section: string | null;
  /** Rows wanted. */
  readonly limit: number;
  /** The sort keys of the last row before (rank, id); null: from the start. */
  readonly after: readonly string[] | null;
  /** Absent: every word. */
  readonly match?: WordMatch;
  /**
   * Entries that are found whether or not they have the words, with what is added to their rank. Of the whole country the
   * statutory ones alone: own wordings are found by their words, and come after them.
   */
  readonly meant?: ReadonlyMap<string, number>;
}

export interface FoundServices {
  /** Best first; equal ranks by id. */
  readonly items: readonly { readonly id: string; readonly sortKeys: readonly [rank: string, id: string] }[];
  readonly totalCount: number;
  /** The service was found by its words. */
  readonly byWords: boolean;
  readonly hasNextPage: boolean;
}

/**
 * Services by Norwegian text. Each word must be found in the service: by its stem or as the beginning of a word (full text,
 * folded so that å, aa and a are one), or nearly so among the service's names (trigrams, which also find a word inside a
 * compound). Names weigh more than summaries, those more than the rest. What is found and its number are exact; the weighing
 * alone is bounded. Which documents have a word is remembered, so that known words cost the one statement that weighs what
 * is found by them, and nothing where only meant services are.
 * @param edition of the services; documents and words are remembered by it. Absent: they are not
 */
export async function searchServices(
  sql: SqlLike,
  search: ServiceSearch,
  edition: object = {},
): Promise<FoundServices> {
  const after = readCursor(search.after);
  const { municipality, category, match = 'EVERY_WORD', meant = new Map<string, number>() } = search;
  const section = search.section === null ? null : search.section.replaceAll(/[^0-9A-Za-z]/g, '').toLowerCase();
  const documents = await searchDocuments(sql, edition);
  // Where no document of the country has every word, the meant entries are found, and only they are ranked.
  const only = municipality === null && match === 'EVERY_WORD' && meant.size > 0 ? [...meant.keys()].sort() : null;
  const words = await searchWords(sql, contentOf(search.text), documents, municipality, only);
  const withWords = match === 'NAMED' ? await documentsNamed(sql, words, documents) : documentsWith(words, match);
  const found = findDocuments(documents, { municipality, category, section, withWords, meant });
  const having = found.filter(({ hasWords }) => hasWords);
  const ranks = having.length === 0 ? new Map<string, string>() : await weigh(sql, having, words);
  const rankOf = ({ id, meant: weight, hasWords, document: { entry } }: FoundDocument): string =>
    ranks.get(id) ?? (hasWords ? weight : weight + placeOf(entry.code, words)).toFixed(RANK_DECIMALS);
  const ranked = found
    .map((one): Ranked => ({ id: one.id, rank: rankOf(one) }))
    .filter((one) => after === null || isAfter(after, one))
    // The rows come sorted by id, and equal ranks keep that order.
    .sort((one, other) => Number(other.rank) - Number(one.rank));
  return {
    items: ranked.slice(0, search.limit).map(({ id, rank }) => ({ id, sortKeys: [rank, id] as const })),
    totalCount: found.length,
    byWords: having.length > 0,
    hasNextPage: ranked.length > search.limit,
  };
}

interface Ranked {
  readonly id: string;
  readonly rank: string;
}

function isAfter(cursor: Ranked, { id, rank }: Ranked): boolean {
  return rank === cursor.rank ? id > cursor.id : Number(rank) < Number(cursor.rank);
}

function readCursor(keys: readonly string[] | null): Ranked | null {
  if (keys === null) return null;
  const [rank = '', id = ''] = keys;
  if (!/^\d{1,6}(\.\d{1,6})?$/.test(rank)) {
    throw new InputError(['after'], 'PAGE_CURSOR', 'expected the unchanged cursor of a page of this same question');
  }
  return { id, rank };
}

/** The ranks of what is found, by id; of very much, of what is likely to have the highest. */
async function weigh(
  sql: SqlLike,
  found: readonly FoundDocument[],
  words: readonly SearchWord[],
): Promise<Map<string, string>> {
  const weighed = mostLikely(found, words, Math.floor(RANKED_MAX / words.length));
  const known = words.flatMap(({ word, entries }) =>
    [...entries].map(([code, { likeness }]) => ({ word, code, likeness })),
  );
  const rows = await sql<{ id: string; rank: string }[]>`
    with word as materialized (
      select word, stem::tsquery as query
      from unnest(${words.map(({ word }) => word)}::text[], ${words.map(({ stem }) => stem)}::text[]) as sought (word, stem)
    ),
    -- How well a word goes with what the catalogue says of an entry, once for all of its wordings.
    known as materialized (
      select * from unnest(${known.map(({ word }) => word)}::text[], ${known.map(({ code }) => code)}::text[],
        ${known.map(({ likeness }) => likeness)}::float4[]) as known (word, code, likeness)
    )
    select found.id, round((meant + sum(
        ts_rank(${SEARCH_WEIGHTS}, document, query)
        + greatest(likeness, word_similarity(word, name)) / 4
        + similarity(word, name) / 2
      ))::numeric, ${RANK_DECIMALS})::text as rank
    from unnest(${weighed.map(({ id }) => id)}::text[], ${weighed.map(({ document }) => document.id)}::text[],
      ${weighed.map(({ meant }) => meant)}::float8[]) as found (id, document_id, meant)
    join service_search as document on document.id = document_id
    cross join word left join known using (word, code)
    group by found.id, meant`;
  return new Map(rows.map(({ id, rank }) => [id, rank]));
}

/** The documents with every word in their name or search words, which have the weight A; pieces of names have none. */
async function documentsNamed(sql: SqlLike, words: readonly SearchWord[], documents: SearchDocuments) {
  const every = documentsWith(words, 'EVERY_WORD');
  if (isEmptySet(every)) return every;
  const query = words.map(({ stem }) => `(${stem.replaceAll(':*', ':*A')})`).join(' & ');
  return documents.setOf(
    await sql<{ code: string; owners: (string | null)[] }[]>`
      select code, json_agg(municipality_number) as owners from service_search
      where document @@ (select ${query}::tsquery) group by code`,
  );
}

/** The words of what was typed, bounded in number and length: letters and digits only, so none can be search syntax. */
function contentOf(text: string): string[] {
  const start = text
    .slice(0, SEARCH_WORDS_MAX * SEARCH_WORD_LENGTH_MAX * 2)
    .normalize('NFKC')
    .toLowerCase();
  // The texts are Norwegian: words in other letters are in none of them.
  const words = (start.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).filter((word) => /[\p{Script=Latin}\d]/u.test(word));
  return words.slice(0, SEARCH_WORDS_MAX).map((word) => word.slice(0, SEARCH_WORD_LENGTH_MAX));
}
