-- Search documents of services, one for each catalogue entry and one for each municipality's own wording, and the words that
-- misspellings are compared with.

-- Loads pg_trgm into this session, which otherwise may not define a function with one of its settings.
SELECT tjenestegraf.similarity('', '');

-- One spelling for what people type: økonomi, okonomi and oekonomi fold to the same, rådgiving and raadgiving too. Folding
-- both sides alike keeps it sound; it costs a few false matches.
CREATE FUNCTION tjenestegraf.fold(input text) RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE SET search_path = tjenestegraf, public, pg_temp AS $$
  SELECT replace(replace(lower(unaccent(lower(input))), 'aa', 'a'), 'oe', 'o')
$$;

CREATE FUNCTION tjenestegraf.texts_of(list jsonb) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT coalesce(string_agg(value #>> '{}', ' '), '')
  FROM jsonb_path_query(coalesce(list, '[]'), 'strict $.** ? (@.type() == "string")') AS value
$$;

CREATE FUNCTION tjenestegraf.service_slug(code text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ SELECT replace(lower(code), '_', '-') $$;

-- Words as trigrams see them, split at whatever is no letter and no digit, and each with the one after it: a compound that
-- was typed may be written in two words. A piece may come twice; all who ask for pieces take each once.
CREATE FUNCTION tjenestegraf.pieces_of(words text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  word text;
  earlier text;
  pieces text[] := '{}';
BEGIN
  FOREACH word IN ARRAY regexp_split_to_array(words, '[^[:alnum:]]+') LOOP
    CONTINUE WHEN word = '';
    word := left(word, 80);
    pieces := pieces || word;
    IF earlier IS NOT NULL THEN pieces := pieces || (earlier || ' ' || word); END IF;
    earlier := word;
  END LOOP;
  RETURN pieces;
END
$$;

-- The pieces that a folded word is a misspelling or a part of. Tried on the catalogue: misspellings of one or two letters
-- reach 0.56 and more, words of another matter at most 0.50. Two words only where neither of them is alike by itself; each of them is a
-- piece, too, so it is compared once and not again in every pair.
CREATE FUNCTION tjenestegraf.pieces_like(word text) RETURNS text[]
LANGUAGE sql STABLE STRICT PARALLEL SAFE
SET search_path = tjenestegraf, public, pg_temp SET pg_trgm.word_similarity_threshold = '0.55' AS $$
  WITH alike AS MATERIALIZED (
    SELECT piece, split_part(piece, ' ', 1) AS one, split_part(piece, ' ', 2) AS next FROM search_piece WHERE piece %> word
  ), single AS MATERIALIZED (
    SELECT coalesce(array_agg(piece), '{}') AS words FROM alike WHERE next = ''
  )
  SELECT coalesce(array_agg(DISTINCT piece), '{}') FROM alike CROSS JOIN single
  WHERE next = '' OR NOT (one = ANY (words) OR next = ANY (words))
$$;

-- What the entry gives to all of its documents is made once, its words and pieces above all: a wording adds those of its
-- own name, and the two words that meet where the one ends and the other begins.
CREATE FUNCTION tjenestegraf.index_service(entry_code text, own_of text[] DEFAULT NULL) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = tjenestegraf, public, pg_temp AS $$
  -- The entry's text is part of its wordings' documents: neither is read while the other is being written.
  SELECT FROM catalogue_entry WHERE code = entry_code FOR SHARE;
  DELETE FROM service_search WHERE code = entry_code AND (own_of IS NULL OR municipality_number = ANY (own_of));
  WITH worded AS MATERIALIZED (
    SELECT code, category, name AS entry_name, array_to_string(search_words, ' ') AS search_words,
      fold(concat_ws(' ', name, array_to_string(search_words, ' '))) AS entry_words,
      ARRAY(SELECT DISTINCT lower(regexp_replace(basis ->> 'section', '[^0-9A-Za-z]', '', 'g'))
            FROM jsonb_array_elements(legal_basis) AS basis) AS sections
    FROM catalogue_entry WHERE code = entry_code
  ), entry AS MATERIALIZED (
    SELECT *, pieces_of(entry_words) AS entry_pieces, (regexp_match(entry_words, '[[:alnum:]]+'))[1] AS first_word,
      array_to_tsvector(ARRAY(SELECT '=' || piece FROM unnest(pieces_of(entry_words)) AS piece)) AS entry_vector
    FROM worded
  ), texts AS (
    SELECT NULL::text AS municipality_number, name, summary, description, target_group, conditions, how_to_apply,
      what_to_bring, phases
    FROM catalogue_entry WHERE code = entry_code AND own_of IS NULL
    UNION ALL
    SELECT municipality_number, name, summary, description, target_group, conditions, how_to_apply, what_to_bring, phases
    FROM municipal_service WHERE code = entry_code AND (own_of IS NULL OR municipality_number = ANY (own_of))
  ), folded AS MATERIALIZED (
    SELECT *, fold(name) AS folded_name FROM entry CROSS JOIN texts
  ), document AS MATERIALIZED (
    SELECT *, pieces_of(concat_ws(' ', folded_name, first_word)) AS own_pieces FROM folded
  ), learned AS (
    INSERT INTO search_piece (piece)
    SELECT piece FROM (SELECT unnest(own_pieces) FROM document UNION SELECT unnest(entry_pieces) FROM entry) AS had (piece)
    WHERE NOT EXISTS (SELECT FROM search_piece AS known WHERE known.piece = had.piece)
  )
  INSERT INTO service_search (id, code, municipality_number, category, sections, name, words, document)
  SELECT concat_ws('-', municipality_number, service_slug(code)), code, municipality_number, category, sections,
    folded_name, concat_ws(' ', folded_name, entry_words),
    setweight(to_tsvector('norwegian', fold(concat_ws(' ', name, search_words))), 'A') ||
    setweight(to_tsvector('norwegian', fold(concat_ws(' ', summary, entry_name))), 'B') ||
    setweight(to_tsvector('norwegian', fold(concat_ws(' ', target_group, texts_of(conditions)))), 'C') ||
    setweight(to_tsvector('norwegian', fold(concat_ws(' ', description, how_to_apply,
      texts_of(what_to_bring), texts_of(phases)))), 'D') ||
    array_to_tsvector(ARRAY(SELECT '=' || piece FROM unnest(own_pieces) AS piece)) || entry_vector
  FROM document
$$;

CREATE FUNCTION tjenestegraf.reindex_services() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  -- To verify ten thousand texts makes no document new.
  quiet CONSTANT text[] := '{verified_at,source_id}';
  before jsonb[] := '{}';
  after jsonb[] := '{}';
  written record;
BEGIN
  IF TG_OP <> 'INSERT' THEN before := ARRAY(SELECT to_jsonb(one) - quiet FROM old_rows AS one); END IF;
  IF TG_OP <> 'DELETE' THEN after := ARRAY(SELECT to_jsonb(one) - quiet FROM new_rows AS one); END IF;
  FOR written IN
    SELECT held ->> 'code' AS code, array_agg(held ->> 'municipality_number') AS own_of
    FROM ((SELECT unnest(before) EXCEPT SELECT unnest(after)) UNION ALL (SELECT unnest(after) EXCEPT SELECT unnest(before)))
      AS changed (held)
    GROUP BY code ORDER BY code
  LOOP
    PERFORM index_service(written.code, CASE TG_TABLE_NAME WHEN 'municipal_service' THEN written.own_of END);
  END LOOP;
  RETURN NULL;
END
$$;

-- Own wordings, by their keys: a new one is not compared with anything, and a changed one by the texts that its document
-- is made of, so that to verify ten thousand makes none anew.
CREATE FUNCTION tjenestegraf.reindex_wordings() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  written record;
BEGIN
  IF TG_OP = 'INSERT' THEN
    FOR written IN SELECT code, array_agg(municipality_number) AS own_of FROM new_rows GROUP BY code ORDER BY code LOOP
      PERFORM index_service(written.code, written.own_of);
    END LOOP;
  ELSIF TG_OP = 'DELETE' THEN
    FOR written IN SELECT code, array_agg(municipality_number) AS own_of FROM old_rows GROUP BY code ORDER BY code LOOP
      PERFORM index_service(written.code, written.own_of);
    END LOOP;
  ELSE
    FOR written IN
      SELECT code, array_agg(municipality_number) AS own_of
      FROM old_rows AS earlier FULL JOIN new_rows AS later USING (code, municipality_number)
      WHERE (earlier.name, earlier.summary, earlier.description, earlier.target_group, earlier.conditions,
          earlier.how_to_apply, earlier.what_to_bring, earlier.phases)
        IS DISTINCT FROM (later.name, later.summary, later.description, later.target_group, later.conditions,
          later.how_to_apply, later.what_to_bring, later.phases)
      GROUP BY code ORDER BY code
    LOOP
      PERFORM index_service(written.code, written.own_of);
    END LOOP;
  END IF;
  RETURN NULL;
END
$$;
