import type { Sql, SqlLike } from '../../db/client.ts';

/** What was searched for, without what no bench asks for: filters and pages. */
export interface WordSearch {
  readonly text: string;
  readonly municipality: string | null;
  readonly limit: number;
}

interface SearchWord {
  readonly word: string;
  readonly stem: string;
  readonly alike: string | null;
}

/** Words that were looked up before; null: it asks for nothing. */
export type KnownWords = Map<string, SearchWord | null>;

const RANKED_MAX = 500;
const WORDS_MAX = 8;
const WEIGHTS = '{0.05, 0.2, 0.5, 1}';

/**
 * The search as it was before it had a lexicon (November 2026), kept as a baseline: every word in every text, in one
 * statement, with only similar words cached.
 */
export async function searchByWordsAlone(sql: SqlLike, search: WordSearch, known: KnownWords) {
  const words = await wordsOf(sql, search.text, known);
  if (words.length === 0) return { ids: [], totalCount: 0 };
  const { municipality } = search;
  const [answer] = await sql<{ total: number; page: { id: string; rank: string }[] }[]>`
    with word as materialized (
      select word, stem::tsquery as query
      from unnest(${words.map(({ word }) => word)}::text[], ${words.map(({ stem }) => stem)}::text[]) as sought (word, stem)
    ),
    found as materialized (
      select document.id as document_id, code, name,
        ${municipality === null ? sql`document.id` : sql`concat_ws('-', ${municipality}::text, service_slug(code))`} as id
      from ${documentsOf(sql, municipality)} as document
      -- As a query of its own, so that a common word is looked up as a rare one is.
      where document @@ (select ${everyWord(words)}::tsquery)
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
      select first.id,
        round((sum(
          ts_rank(${WEIGHTS}, document, entry.query)
          + greatest(entry.likeness, word_similarity(entry.word, first.name)) / 4
          + similarity(entry.word, first.name) / 2
        ))::numeric, 6) as rank
      from first join service_search as document on document.id = document_id join entry on entry.code = first.code
      group by first.id
    ),
    -- No join: whatever number of rows the planner expects, this looks each up once.
    placed as (
      select id, rank from ranked union all select id, 0 from found where id not in (select id from ranked)
    )
    select (select count(*)::int from found) as total,
      coalesce((
        select json_agg(json_build_object('id', id, 'rank', rank::text) order by rank desc, id collate "C")
        from (
          select id, rank from placed
          order by rank desc, id collate "C"
          limit ${search.limit + 1}
        ) as page
      ), '[]') as page`;
  return { ids: (answer?.page ?? []).map(({ id }) => id), totalCount: answer?.total ?? 0 };
}

/** In one municipality, all its few documents are scanned; in the whole country, those that the index finds. */
function documentsOf(sql: SqlLike, municipality: string | null) {
  if (municipality === null) return sql`service_search`;
  return sql`(
    select * from service_search as statutory
    where municipality_number = ${municipality}
      or (municipality_number is null and not exists (
        select from service_search as own where own.municipality_number = ${municipality} and own.code = statutory.code))
    offset 0)`;
}

/** Every word, as the document writes it or nearly so: one look into the index. */
function everyWord(words: readonly SearchWord[]): string {
  return words.map(({ stem, alike }) => (alike === null ? `(${stem})` : `(${stem} | ${alike})`)).join(' & ');
}

async function wordsOf(sql: SqlLike, text: string, known: KnownWords): Promise<SearchWord[]> {
  const typed =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const words = typed.slice(0, WORDS_MAX);
  const missing = words.filter((word) => !known.has(word));
  if (missing.length > 0) for (const [word, sought] of await learn(sql, missing)) known.set(word, sought);
  return [...new Map(words.flatMap((word) => known.get(word) ?? []).map((sought) => [sought.word, sought])).values()];
}

async function learn(sql: SqlLike, typed: readonly string[]): Promise<[string, SearchWord | null][]> {
  const rows = await sql<{ typed: string; word: string | null; stem: string; alike: string | null }[]>`
    select typed, sought.word, to_tsquery('norwegian', sought.word || ':*')::text as stem, pieces.alike
    from (
      select typed, regexp_replace(fold(typed), '[^a-z0-9]', '', 'g') as folded from unnest(${typed as string[]}::text[]) as typed
    ) as asked
    left join lateral (
      select folded as word
      where folded <> '' and ts_lexize('norwegian_stem', typed) <> '{}' and ts_lexize('norwegian_stem', folded) <> '{}'
    ) as sought on true
    left join lateral (
      select string_agg(quote_literal('=' || piece), ' | ') as alike
      from unnest(case when length(sought.word) >= 4 then pieces_like_before(sought.word) end) as piece
    ) as pieces on true`;
  return rows.map(({ typed: as, word, stem, alike }) => [as, word === null ? null : { word, stem, alike }]);
}

/** Gives the database the comparison of words as that search had it: two words of a name were compared one by one, too. */
export async function addPiecesLikeBefore(owner: Sql): Promise<void> {
  await owner`select tjenestegraf.similarity('', '')`;
  await owner.unsafe(`
    create or replace function tjenestegraf.pieces_like_before(word text) returns text[]
    language sql stable strict parallel safe
    set search_path = tjenestegraf, public, pg_temp set pg_trgm.word_similarity_threshold = '0.55' as $$
      select coalesce(array_agg(distinct piece), '{}') from search_piece
      where piece %> word
        and (position(' ' in piece) = 0 or not (split_part(piece, ' ', 1) %> word or split_part(piece, ' ', 2) %> word))
    $$;
    grant execute on function tjenestegraf.pieces_like_before to tjenestegraf_api`);
}
