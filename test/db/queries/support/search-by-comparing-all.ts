import type { SqlLike } from '../../../../db/client.ts';
import type { ServiceSearch } from '../../../../db/queries/search-services.ts';

/**
 * What a search finds, said in the plainest way: every document is compared with every word, and everything found is
 * weighed. Far too slow for many documents; the answer that the search of the API is held to.
 */
export async function searchByComparingAll(sql: SqlLike, search: Omit<ServiceSearch, 'limit' | 'after'>) {
  const { text, municipality, category } = search;
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const section = search.section?.replaceAll(/[^0-9A-Za-z]/g, '').toLowerCase() ?? null;
  return sql<{ id: string; rank: string }[]>`
    with word as (
      select word, to_tsquery('norwegian', word || ':*') as query
      from (
        select distinct regexp_replace(fold(typed), '[^a-z0-9]', '', 'g') as word
        from unnest(${words}::text[]) as typed where ts_lexize('norwegian_stem', typed) <> '{}'
      ) as folded
      where word <> '' and ts_lexize('norwegian_stem', word) <> '{}'
    ),
    candidate as (
      select *, concat_ws('-', coalesce(${municipality}::text, municipality_number), service_slug(code)) as service_id
      from service_search as document
      where (${category}::text is null or category = ${category})
        and (${section}::text is null or sections @> array[${section}::text])
        and (${municipality}::text is null or municipality_number = ${municipality}
          or (municipality_number is null and not exists (select from service_search as own
            where own.municipality_number = ${municipality} and own.code = document.code)))
    )
    select service_id as id, round((sum(
        ts_rank('{0.05, 0.2, 0.5, 1}', document, word.query)
        + word_similarity(word.word, words) / 4 + similarity(word.word, name) / 2
      ))::numeric, 6)::text as rank
    from candidate cross join word
    group by service_id
    having bool_and(document @@ word.query or (length(word.word) >= 4 and word_similarity(word.word, words) >= 0.55))
    order by round((sum(
        ts_rank('{0.05, 0.2, 0.5, 1}', document, word.query)
        + word_similarity(word.word, words) / 4 + similarity(word.word, name) / 2
      ))::numeric, 6) desc, service_id collate "C"`;
}
