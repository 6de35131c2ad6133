import { InputError } from '../../services/text-rules/input-error.ts';
import type { SqlLike } from '../client.ts';
import { type SearchWord, searchWords } from './search-words.ts';

/** Words a search takes up; further ones are ignored. */
export const SEARCH_WORDS_MAX = 8;
/** Letters of a word that count. */
export const SEARCH_WORD_LENGTH_MAX = 40;
/**
 * Services times words that are weighed for one answer, some tens of microseconds each. Of more that have the words, those
 * with one in their name, then those of the entries that fit best, are weighed; the others follow them by id.
 */
export const RANKED_MAX = 400;
/** Of words in the description, the conditions, the summary and the name. */
const WEIGHTS = '{0.05, 0.2, 0.5, 1}';
/** Of how rare the words are together: a service with less of it is no answer. */
const RARITY_SHARE_MIN = 0.4;

/**
 * Which services have the words. EVERY_WORD: those with each; NAMED: those with each in the name or the search words;
 * SOME_WORDS: those with enough of them, the rare ones counting most.
 */
export type WordMatch = 'EVERY_WORD' | 'NAMED' | 'SOME_WORDS';

/** What to search for. */
export interface ServiceSearch {
  /** As typed; words are matched as text, nothing in it is a pattern. */
  readonly text: string;
  /** Its services, in its own words or the statutory ones; null: the statutory entries and every own wording. */
  readonly municipality: string | null;
  readonly category: string | null;
  /** As the catalogue writes it, `§ 18 a`; null: any. */
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
  /** Whether one was found by its words. */
  readonly byWords: boolean;
  readonly hasNextPage: boolean;
}

/**
 * Services by Norwegian text, one statement whatever the input, and one before it for words that are new. Each word must be
 * found in the service: by its stem or as the beginning of a word (full text, folded so that å, aa and a are one), or nearly
 * so among the service's names (trigrams, which also find a word inside a compound). Names weigh more than summaries, those
 * more than the rest. What is found and its number are exact; the weighing alone is bounded.
 * @param edition of the services; words are remembered by it. Absent: they are not
 */
export async function searchServices(
  sql: SqlLike,
  search: ServiceSearch,
  edition: object = {},
): Promise<FoundServices> {
  const rankBefore = search.after?.[0] ?? null;
  const idBefore = search.after?.[1] ?? null;
  if (rankBefore !== null && !/^\d{1,6}(\.\d{1,6})?$/.test(rankBefore)) {
    throw new InputError(['after'], 'PAGE_CURSOR', 'expected the unchanged cursor of a page of this same question');
  }
  const { municipality, match = 'EVERY_WORD', meant = new Map<string, number>() } = search;
  const words = await searchWords(sql, contentOf(search.text), edition);
  if (meant.size === 0 && !canBeFound(words, match)) {
    return { items: [], totalCount: 0, byWords: false, hasNextPage: false };
  }
  const section = search.section === null ? null : search.section.replaceAll(/[^0-9A-Za-z]/g, '').toLowerCase();
  const [answer] = await sql<{ total: number; byWords: boolean; page: { id: string; rank: string }[] }[]>`
    with word as materialized (
      select word, stem::tsquery as query, any_form::tsquery as any_form, rarity
      from unnest(${words.map(({ word }) => word)}::text[], ${words.map(({ stem }) => stem)}::text[],
        ${words.map(anyForm)}::text[], ${words.map(({ rarity }) => rarity)}::float8[]) as sought (word, stem, any_form, rarity)
    ),
    found as materialized (
      select document.id as document_id, code, name, ${byWords(sql, words, match, meant, municipality)} as by_words,
        ${meantBy(sql, meant, municipality)} as meant,
        ${municipality === null ? sql`document.id` : sql`concat_ws('-', ${municipality}::text, service_slug(code))`} as id
      from ${documentsOf(sql, municipality)} as document
      where ${isFound(sql, words, match, meant, municipality)}
        ${search.category === null ? sql`` : sql`and category = ${search.category}`}
        ${section === null ? sql`` : sql`and sections @> array[${section}::text]`}
    ),
    -- What the catalogue says of an entry, once for all of its wordings.
    entry as materialized (
      select code, word.word, word.query, word_similarity(word.word, words) as likeness,
        sum(ts_rank(${WEIGHTS}, document, word.query) + word_similarity(word.word, words) / 4) over (partition by code) as place
      from service_search cross join word
      where municipality_number is null and code = any (array(select distinct code from found))
    ),
    first as materialized (
      select found.*
      from found join (select distinct code, place from entry) as entry using (code)
      order by name ~ (select string_agg(word, '|') from word) desc, place desc, id collate "C"
      limit ${RANKED_MAX} / greatest((select count(*) from word), 1)
    ),
    ranked as materialized (
      select first.id, first.meant + sum(
          ts_rank(${WEIGHTS}, document, entry.query)
          + greatest(entry.likeness, word_similarity(entry.word, first.name)) / 4
          + similarity(entry.word, first.name) / 2
        ) as rank
      from first join service_search as document on document.id = document_id join entry on entry.code = first.code
      group by first.id, first.meant
    ),
    -- No join: whatever number of rows the planner expects, this looks each up once.
    placed as (
      select id, round(rank::numeric, 6) as rank from (
        select id, rank from ranked union all select id, meant from found where id not in (select id from ranked)
      ) as weighed
    )
    select (select count(*)::int from found) as total, (select coalesce(bool_or(by_words), false) from found) as "byWords",
      coalesce((
        select json_agg(json_build_object('id', id, 'rank', rank::text) order by rank desc, id collate "C")
        from (
          select id, rank from placed
          where ${rankBefore}::numeric is null
            or rank < ${rankBefore}::numeric
            or (rank = ${rankBefore}::numeric and id > ${idBefore}::text collate "C")
          order by rank desc, id collate "C"
          limit ${search.limit + 1}
        ) as page
      ), '[]') as page`;
  const rows = answer?.page ?? [];
  return {
    items: rows.slice(0, search.limit).map(({ id, rank }) => ({ id, sortKeys: [rank, id] as const })),
    totalCount: answer?.total ?? 0,
    byWords: answer?.byWords ?? false,
    hasNextPage: rows.length > search.limit,
  };
}

/** Whether any document can have the words: one that is in none spares the question. */
function canBeFound(words: readonly SearchWord[], match: WordMatch): boolean {
  const known = words.filter(({ rarity }) => rarity < 1);
  return match === 'SOME_WORDS' ? known.length > 0 : words.length > 0 && known.length === words.length;
}

/** Of a municipality the few that it has are looked through; of the whole country those that the index names. */
function documentsOf(sql: SqlLike, municipality: string | null) {
  if (municipality === null) return sql`service_search`;
  return sql`(
    select * from service_search as statutory
    where municipality_number = ${municipality}
      or (municipality_number is null and not exists (
        select from service_search as own where own.municipality_number = ${municipality} and own.code = statutory.code))
    offset 0)`;
}

/** The words as a query of their own, so that a common word is looked up as a rare one is; or an entry that is meant. */
function isFound(
  sql: SqlLike,
  words: readonly SearchWord[],
  match: WordMatch,
  meant: ReadonlyMap<string, number>,
  municipality: string | null,
) {
  const hasWords = sql`document @@ (select ${queryOf(words, match)}::tsquery)`;
  const enough = RARITY_SHARE_MIN * words.reduce((sum, { rarity }) => sum + rarity, 0);
  const found =
    match === 'SOME_WORDS'
      ? sql`(${hasWords} and (select sum(rarity) from word where document @@ word.any_form) >= ${enough}::float8)`
      : hasWords;
  if (meant.size === 0) return found;
  const whole = municipality === null ? sql`municipality_number is null and` : sql``;
  return sql`(${found} or (${whole} code = any (${[...meant.keys()]}::text[])))`;
}

/** Whether a document is found by its words; asked only of those that may be found by their entry alone. */
function byWords(
  sql: SqlLike,
  words: readonly SearchWord[],
  match: WordMatch,
  meant: ReadonlyMap<string, number>,
  municipality: string | null,
) {
  if (meant.size === 0) return sql`true`;
  const hasWords = sql`document @@ (select ${queryOf(words, match)}::tsquery)`;
  return municipality === null ? sql`(municipality_number is not null or ${hasWords})` : hasWords;
}

/** What is added to the rank of a document because its entry is meant. */
function meantBy(sql: SqlLike, meant: ReadonlyMap<string, number>, municipality: string | null) {
  if (meant.size === 0) return sql`0`;
  const weight = sql`coalesce((${[...meant.values()]}::float8[])[array_position(${[...meant.keys()]}::text[], code)], 0)`;
  return municipality === null ? sql`case when municipality_number is null then ${weight} else 0 end` : weight;
}

function queryOf(words: readonly SearchWord[], match: WordMatch): string {
  // Words of a name have the weight A; pieces of names have none.
  if (match === 'NAMED') return words.map(({ stem }) => `(${stem.replaceAll(':*', ':*A')})`).join(' & ');
  return words.map(anyForm).join(match === 'EVERY_WORD' ? ' & ' : ' | ');
}

/** As a document writes it or nearly so. */
function anyForm({ stem, alike }: SearchWord): string {
  return alike === null ? `(${stem})` : `(${stem} | ${alike})`;
}

/** The words of what was typed, bounded in number and length: letters and digits only, so none can be search syntax. */
function contentOf(text: string): string[] {
  const start = text
    .slice(0, SEARCH_WORDS_MAX * SEARCH_WORD_LENGTH_MAX * 2)
    .normalize('NFKC')
    .toLowerCase();
  const words = start.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.slice(0, SEARCH_WORDS_MAX).map((word) => word.slice(0, SEARCH_WORD_LENGTH_MAX));
}
