-- What typed words are looked for as, and which documents have them. The plan is the same for any words: it is made once a session, for
-- making it anew for each search takes as long as finding a word in one municipality's documents.
CREATE FUNCTION tjenestegraf.find_words(typed_words text[], known_queries text[], searched_ids text[], weights real[])
RETURNS TABLE (typed text, entries json, sought json)
LANGUAGE plpgsql STABLE
SET search_path = tjenestegraf, public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH searched AS MATERIALIZED (SELECT * FROM service_search WHERE id = any (searched_ids))
  SELECT typed, found.entries,
    CASE WHEN word IS NOT NULL THEN json_build_object('word', word, 'stem', stem::text, 'query', alike.query) END
  FROM (
    SELECT typed, query, regexp_replace(fold(typed), '[^a-z0-9]', '', 'g') AS folded
    FROM unnest(typed_words, known_queries) AS typed (typed, query)
  ) AS asked
  LEFT JOIN LATERAL (
    SELECT folded AS word
    WHERE folded <> '' AND ts_lexize('norwegian_stem', typed) <> '{}' AND ts_lexize('norwegian_stem', folded) <> '{}'
  ) AS telling ON true
  LEFT JOIN LATERAL to_tsquery('norwegian', word || ':*') AS stem ON true
  LEFT JOIN LATERAL (
    SELECT coalesce(asked.query, concat_ws(' | ', '(' || stem::text || ')', string_agg(quote_literal('=' || piece), ' | '))) AS query
    FROM unnest(CASE WHEN asked.query IS NULL AND length(word) >= 4 THEN pieces_like(word) END) AS piece
  ) AS alike ON true
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('code', code, 'owners', owners, 'named', named, 'likeness', likeness,
      'place', ts_rank(weights, statutory.document, stem) + likeness / 4)) AS entries
    FROM (
      -- By bytes, for thousands of codes may be sorted.
      SELECT code COLLATE "C" AS code, json_agg(municipality_number) AS owners,
        json_agg(municipality_number) FILTER (WHERE position(word IN name) > 0) AS named
      FROM (
        SELECT code, municipality_number, name FROM searched
        WHERE word IS NOT NULL AND document @@ alike.query::tsquery
        UNION ALL
        -- Of all documents, by the index; nothing is looked at where the documents are given.
        SELECT code, municipality_number, name FROM service_search
        WHERE searched_ids IS NULL AND word IS NOT NULL AND document @@ alike.query::tsquery
      ) AS having_word
      GROUP BY 1
    ) AS having_it
    JOIN service_search AS statutory USING (code)
    CROSS JOIN LATERAL word_similarity(word, statutory.words) AS likeness
    WHERE statutory.municipality_number IS NULL
  ) AS found ON true;
END
$$;
