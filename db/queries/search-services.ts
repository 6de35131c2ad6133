import { InputError } from '../../services/text-rules/input-error.ts';
import type { SqlLike } from '../client.ts';

/** Words a search takes up; further ones are ignored. */
export const SEARCH_WORDS_MAX = 8;
/** Letters of a word that count. */
export const SEARCH_WORD_LENGTH_MAX = 40;
/**
 * How alike a word and its misspelling must be, from 0 to 1 (trigrams in common). Tried on the catalogue: misspellings of
 * one or two letters reach 0.56 and more, words of another matter at most 0.50.
 */
const LIKENESS_MIN = 0.55;

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
}

export interface FoundServices {
  /** Best first; equal ranks by id. */
  readonly items: readonly { readonly id: string; readonly sortKeys: readonly [rank: string, id: string] }[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/**
 * Services by Norwegian text, one statement whatever the input. Each word must be found in the service: by its stem or as
 * the beginning of a word (full text, folded so that å, aa and a are one), or nearly so among the service's names
 * (trigrams, which also find a word inside a compound). Names weigh more than summaries, those more than the rest.
 */
export async function searchServices(sql: SqlLike, search: ServiceSearch): Promise<FoundServices> {
  const words = wordsOf(search.text);
  const rankBefore = search.after?.[0] ?? null;
  const idBefore = search.after?.[1] ?? null;
  if (rankBefore !== null && !/^\d{1,6}(\.\d{1,6})?$/.test(rankBefore)) {
    throw new InputError(['after'], 'PAGE_CURSOR', 'expected the unchanged cursor of a page of this same question');
  }
  const section = search.section === null ? null : search.section.replaceAll(/[^0-9A-Za-z]/g, '').toLowerCase();
  const [answer] = await sql<{ total: number; page: { id: string; rank: string }[] }[]>`
    with word as materialized (
      select word, to_tsquery('norwegian', word || ':*') as query
      from (
        select distinct regexp_replace(fold(typed), '[^a-z0-9]', '', 'g') as word
        from unnest(${words}::text[]) as typed
        -- A word that the language calls a stop word ("og", "på") asks for nothing.
        where ts_lexize('norwegian_stem', typed) <> '{}'
      ) as folded
      where word <> '' and ts_lexize('norwegian_stem', word) <> '{}'
    ),
    candidate as (
      select document.*,
        concat_ws('-', coalesce(${search.municipality}::text, municipality_number), service_slug(code)) as service_id
      from service_search as document
      where (${search.category}::text is null or category = ${search.category})
        and (${section}::text is null or sections @> array[${section}::text])
        and (
          ${search.municipality}::text is null
          or municipality_number = ${search.municipality}
          or (municipality_number is null and not exists (
            select from service_search as own
            where own.municipality_number = ${search.municipality} and own.code = document.code))
        )
    ),
    found as (
      select service_id as id,
        round((sum(
          ts_rank('{0.05, 0.2, 0.5, 1}', document, word.query)
          + word_similarity(word.word, words) / 4
          + similarity(word.word, name) / 2
        ))::numeric, 6) as rank
      from candidate cross join word
      group by service_id
      having bool_and(
        document @@ word.query
        or (length(word.word) >= 4 and word_similarity(word.word, words) >= ${LIKENESS_MIN})
      )
    )
    select (select count(*)::int from found) as total,
      coalesce((
        select json_agg(json_build_object('id', id, 'rank', rank::text) order by rank desc, id collate "C")
        from (
          select id, rank from found
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
    hasNextPage: rows.length > search.limit,
  };
}

/** The words of what was typed, bounded in number and length: letters and digits only, so none can be search syntax. */
function wordsOf(text: string): string[] {
  const start = text
    .slice(0, SEARCH_WORDS_MAX * SEARCH_WORD_LENGTH_MAX * 2)
    .normalize('NFKC')
    .toLowerCase();
  const words = start.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.slice(0, SEARCH_WORDS_MAX).map((word) => word.slice(0, SEARCH_WORD_LENGTH_MAX));
}
