-- A search compares what is typed with each distinct word once, not with every document: the documents say by lexemes of
-- their own (`=word`, `=two words`) which words they hold, so that one look into the full-text index finds also what is
-- misspelled. What is typed has only letters and digits, so none of it is ever the beginning of such a lexeme.
--
-- The distinct words and neighbours of all documents ("gjelds", "gjelds radgivning"). Only ever added to: one that no
-- document has any more finds nothing. Not unique, for two writers of the same new word would wait for each other; a word
-- twice does no harm.
CREATE TABLE tjenestegraf.search_piece (piece text NOT NULL);
--> statement-breakpoint
CREATE INDEX search_piece_once ON tjenestegraf.search_piece (piece);
--> statement-breakpoint
CREATE INDEX search_piece_alike ON tjenestegraf.search_piece USING gin (piece tjenestegraf.gin_trgm_ops);
--> statement-breakpoint
-- Words as trigrams see them, split at whatever is no letter and no digit, and each with the one after it: a compound that
-- was typed may be written in two words.
CREATE FUNCTION tjenestegraf.pieces_of(words text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  WITH word AS (
    SELECT left(word, 80) AS word, place
    FROM regexp_split_to_table(words, '[^[:alnum:]]+') WITH ORDINALITY AS split (word, place) WHERE word <> ''
  ), piece AS (
    SELECT word AS piece FROM word
    UNION SELECT word || ' ' || lead(word) OVER (ORDER BY place) FROM word
  )
  SELECT coalesce(array_agg(piece), '{}') FROM piece WHERE piece IS NOT NULL
$$;
--> statement-breakpoint
-- The pieces that a folded word is a misspelling or a part of. Tried on the catalogue: misspellings of one or two letters
-- reach 0.56 and more, words of another matter at most 0.50. Two words only where neither of them is alike by itself.
CREATE FUNCTION tjenestegraf.pieces_like(word text) RETURNS text[]
LANGUAGE sql STABLE STRICT PARALLEL SAFE
SET search_path = tjenestegraf, public, pg_temp SET pg_trgm.word_similarity_threshold = '0.55' AS $$
  SELECT coalesce(array_agg(DISTINCT piece), '{}') FROM search_piece
  WHERE piece %> word
    AND (position(' ' IN piece) = 0 OR NOT (split_part(piece, ' ', 1) %> word OR split_part(piece, ' ', 2) %> word))
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION tjenestegraf.index_service(entry_code text, own_of text[] DEFAULT NULL) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = tjenestegraf, public, pg_temp AS $$
  -- The entry's text is part of its wordings' documents: neither is read while the other is being written.
  SELECT FROM catalogue_entry WHERE code = entry_code FOR SHARE;
  DELETE FROM service_search WHERE code = entry_code AND (own_of IS NULL OR municipality_number = ANY (own_of));
  WITH document AS MATERIALIZED (
    SELECT texts.*, entry.category, entry.legal_basis, entry.name AS entry_name, entry.search_words,
      pieces_of(fold(concat_ws(' ', texts.name, entry.name, array_to_string(entry.search_words, ' ')))) AS pieces
    FROM catalogue_entry AS entry
    JOIN (
      SELECT NULL::text AS municipality_number, code, name, summary, description, target_group, conditions, how_to_apply,
        what_to_bring, phases FROM catalogue_entry
      UNION ALL
      SELECT municipality_number, code, name, summary, description, target_group, conditions, how_to_apply,
        what_to_bring, phases FROM municipal_service
    ) AS texts USING (code)
    WHERE entry.code = entry_code AND (own_of IS NULL OR texts.municipality_number = ANY (own_of))
  ), learned AS (
    INSERT INTO search_piece (piece)
    SELECT piece FROM (SELECT DISTINCT unnest(pieces) AS piece FROM document) AS had
    WHERE NOT EXISTS (SELECT FROM search_piece AS known WHERE known.piece = had.piece)
  )
  INSERT INTO service_search (id, code, municipality_number, category, sections, name, words, document)
  SELECT concat_ws('-', municipality_number, service_slug(code)), code, municipality_number, category,
    ARRAY(SELECT DISTINCT lower(regexp_replace(basis ->> 'section', '[^0-9A-Za-z]', '', 'g'))
          FROM jsonb_array_elements(legal_basis) AS basis),
    fold(name),
    fold(concat_ws(' ', name, entry_name, array_to_string(search_words, ' '))),
    setweight(to_tsvector('norwegian', fold(concat_ws(' ', name, array_to_string(search_words, ' ')))), 'A') ||
    setweight(to_tsvector('norwegian', fold(concat_ws(' ', summary, entry_name))), 'B') ||
    setweight(to_tsvector('norwegian', fold(concat_ws(' ', target_group, texts_of(conditions)))), 'C') ||
    setweight(to_tsvector('norwegian', fold(concat_ws(' ', description, how_to_apply,
      texts_of(what_to_bring), texts_of(phases)))), 'D') ||
    array_to_tsvector(ARRAY(SELECT '=' || piece FROM unnest(pieces) AS piece))
  FROM document
$$;
--> statement-breakpoint
SELECT tjenestegraf.index_service(code) FROM tjenestegraf.catalogue_entry ORDER BY code;
--> statement-breakpoint
GRANT SELECT ON tjenestegraf.search_piece TO tjenestegraf_api;
