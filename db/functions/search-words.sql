-- What typed words are looked for as, and which documents have them. The plan is the same for any words: it is made once a session, for
-- making it anew for each search takes as long as finding a word in one municipality's documents.
-- only_codes: where one of the words is nowhere, no document has them all, and of the others only how well they go with these
-- entries is said (`whole` is false); without it, or where every word is somewhere, all documents that have a word.
CREATE FUNCTION tjenestegraf.find_words(
  typed_words text[], known_queries text[], searched_ids text[], only_codes text[], is_nowhere boolean, weights real[])
RETURNS TABLE (typed text, entries json, sought json, whole boolean)
LANGUAGE plpgsql STABLE
SET search_path = tjenestegraf, public, pg_temp SET plan_cache_mode = force_generic_plan
-- The plan is made before it is known how many documents have a word: these are right for few and for thousands.
SET enable_sort = off SET enable_seqscan = off AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH searched AS MATERIALIZED (SELECT * FROM service_search WHERE id = any (searched_ids)),
  asked AS MATERIALIZED (
    SELECT typed, word, stem, alike.query,
      only_codes IS NOT NULL AND EXISTS (SELECT FROM service_search WHERE document @@ alike.query::tsquery) AS is_somewhere
    FROM (
      SELECT typed, query, regexp_replace(fold(typed), '[^a-z0-9]', '', 'g') AS folded
      FROM unnest(typed_words, known_queries) AS typed (typed, query)
    ) AS folded
    LEFT JOIN LATERAL (
      SELECT folded AS word
      WHERE folded <> '' AND ts_lexize('norwegian_stem', typed) <> '{}' AND ts_lexize('norwegian_stem', folded) <> '{}'
    ) AS telling ON true
    LEFT JOIN LATERAL to_tsquery('norwegian', word || ':*') AS stem ON true
    LEFT JOIN LATERAL (
      SELECT coalesce(folded.query, concat_ws(' | ', '(' || stem::text || ')', string_agg(quote_literal('=' || piece), ' | ')))
        AS query
      FROM unnest(CASE WHEN folded.query IS NULL AND length(word) >= 4 THEN pieces_like(word) END) AS piece
    ) AS alike ON true
  ),
  part AS MATERIALIZED (
    SELECT only_codes IS NOT NULL
      AND (is_nowhere OR EXISTS (SELECT FROM asked WHERE word IS NOT NULL AND NOT is_somewhere)) AS is_enough
  )
  SELECT typed, found.entries,
    CASE WHEN word IS NOT NULL THEN json_build_object('word', word, 'stem', stem::text, 'query', query) END,
    NOT (is_enough AND is_somewhere)
  FROM asked CROSS JOIN part
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('code', code, 'owners', owners, 'named', named, 'likeness', likeness,
      'place', ts_rank(weights, statutory.document, stem) + likeness / 4)) AS entries
    FROM (
      -- Lists as one text, the statutory wording as an empty owner: quicker to write and to read than JSON's.
      SELECT code COLLATE "C" AS code, string_agg(owner, ' ') AS owners,
        string_agg(owner, ' ') FILTER (WHERE position(word IN name) > 0) AS named
      FROM (
        SELECT code, coalesce(municipality_number, '') AS owner, name FROM searched
        WHERE word IS NOT NULL AND document @@ query::tsquery
        UNION ALL
        -- Of all documents, by the index; nothing is looked at where the documents are given.
        SELECT code, coalesce(municipality_number, '') AS owner, name FROM service_search
        WHERE searched_ids IS NULL AND NOT is_enough AND word IS NOT NULL AND document @@ query::tsquery
        UNION ALL
        -- The statutory text mostly has the word: the others are looked at where it has not.
        SELECT code, NULL, NULL FROM unnest(only_codes) AS meant (code)
        WHERE is_enough AND is_somewhere
          AND (EXISTS (SELECT FROM service_search AS statutory
              WHERE municipality_number IS NULL AND statutory.code = meant.code AND document @@ query::tsquery)
            OR EXISTS (SELECT FROM service_search AS own WHERE own.code = meant.code AND document @@ query::tsquery))
      ) AS having_word
      GROUP BY 1
    ) AS having_it
    JOIN service_search AS statutory USING (code)
    CROSS JOIN LATERAL word_similarity(word, statutory.words) AS likeness
    WHERE statutory.municipality_number IS NULL
  ) AS found ON true;
END
$$;
