-- The same search documents, pieces and guards as before, at less cost for each of ten thousand rows.
--
-- Words as trigrams see them, split at whatever is no letter and no digit, and each with the one after it: a compound that
-- was typed may be written in two words. A piece may come twice; all who ask for pieces take each once.
CREATE OR REPLACE FUNCTION tjenestegraf.pieces_of(words text) RETURNS text[]
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
--> statement-breakpoint
-- What the entry gives to all of its documents is made once, its words and pieces above all: a wording adds those of its
-- own name, and the two words that meet where the one ends and the other begins.
CREATE OR REPLACE FUNCTION tjenestegraf.index_service(entry_code text, own_of text[] DEFAULT NULL) RETURNS void
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
--> statement-breakpoint
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
--> statement-breakpoint
DROP TRIGGER municipal_service_search_inserted ON tjenestegraf.municipal_service;
--> statement-breakpoint
DROP TRIGGER municipal_service_search_updated ON tjenestegraf.municipal_service;
--> statement-breakpoint
DROP TRIGGER municipal_service_search_deleted ON tjenestegraf.municipal_service;
--> statement-breakpoint
CREATE TRIGGER municipal_service_search_inserted AFTER INSERT ON tjenestegraf.municipal_service REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.reindex_wordings();
--> statement-breakpoint
CREATE TRIGGER municipal_service_search_updated AFTER UPDATE ON tjenestegraf.municipal_service REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.reindex_wordings();
--> statement-breakpoint
CREATE TRIGGER municipal_service_search_deleted AFTER DELETE ON tjenestegraf.municipal_service REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.reindex_wordings();
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION tjenestegraf.reindex_wordings() FROM PUBLIC;
--> statement-breakpoint
-- What a source said stays as it was said. Compared as rows: their JSON, made twice for each, took most of the time of
-- ten thousand statements that are said anew.
CREATE OR REPLACE FUNCTION tjenestegraf.keep_observation() RETURNS trigger
LANGUAGE plpgsql SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  said record := NEW;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    said.retrieved_at := OLD.retrieved_at;
    said.importer_name := OLD.importer_name;
    said.importer_version := OLD.importer_version;
    said.human_verified_at := OLD.human_verified_at;
    said.withdrawn_at := OLD.withdrawn_at;
    IF said IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'an observation is kept as it was said'
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'observation_is_kept';
END
$$;
--> statement-breakpoint
-- What is to be said of entities, with their fields and whom they concern: found once for all that are alike, which
-- OFFSET keeps so.
CREATE FUNCTION tjenestegraf.resolved_changes(noted tjenestegraf.noted_change[]) RETURNS TABLE (entity_type text, entity_id text,
  kind text, changed_fields text[], municipality_numbers text[], left_municipality_numbers text[])
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT resolved.entity_type, one_id, resolved.kind, resolved.fields, resolved.now_of, resolved.left_of
  FROM (
    SELECT alike.*, without(alike.once_of, alike.now_of) AS left_of
    FROM (
      SELECT one.entity_type, one.kind, schema_fields(one.entity_type, one.fields) AS fields, concerned_by(one.now_for) AS now_of,
        one.left_of || CASE WHEN one.before_for <> one.now_for THEN concerned_by(one.before_for) END AS once_of,
        array_agg(one.entity_id) AS entity_ids
      FROM unnest(noted) AS one
      GROUP BY one.entity_type, one.kind, one.fields, one.now_for, one.before_for, one.left_of
      OFFSET 0
    ) AS alike
    OFFSET 0
  ) AS resolved, unnest(resolved.entity_ids) AS one_id;
END
$$;
--> statement-breakpoint
-- One row for an entity and a transaction: what is done to it again is added to what was done before. `noted` names each
-- entity once, so where the transaction has said nothing yet there is nothing to look for. No two transactions ever write
-- the same row, so nothing waits here. Not a MERGE: its join may look for what is known by the transaction alone, and so
-- read all that the transaction has said for each of ten thousand rows.
CREATE OR REPLACE FUNCTION tjenestegraf.record_changes(noted tjenestegraf.noted_change[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM change WHERE transaction = pg_current_xact_id()) THEN
    INSERT INTO change AS known (transaction, entity_type, entity_id, kind, changed_fields, municipality_numbers,
      left_municipality_numbers, changed_at)
    SELECT pg_current_xact_id(), said.*, clock_timestamp() FROM resolved_changes(noted) AS said
    ON CONFLICT (transaction, entity_type, entity_id) DO UPDATE SET
      kind = CASE
        WHEN excluded.kind = 'UPDATED' OR (known.kind = 'MERGED' AND excluded.kind = 'DELETED') THEN known.kind
        ELSE excluded.kind END,
      changed_fields = CASE WHEN excluded.kind <> 'UPDATED' OR known.kind <> 'UPDATED' THEN '{}' ELSE
        ARRAY(SELECT DISTINCT unnest(known.changed_fields || excluded.changed_fields) ORDER BY 1) END,
      left_municipality_numbers = without(
        known.left_municipality_numbers || known.municipality_numbers || excluded.left_municipality_numbers,
        excluded.municipality_numbers),
      municipality_numbers = excluded.municipality_numbers,
      changed_at = excluded.changed_at
    -- Ten thousand contacts of one office, one by one, add one row for it, not ten thousand versions of that row.
    WHERE NOT (excluded.kind = 'UPDATED'
      AND (known.kind <> 'UPDATED' OR excluded.changed_fields <@ known.changed_fields)
      AND excluded.municipality_numbers IS NOT DISTINCT FROM known.municipality_numbers
      AND excluded.left_municipality_numbers <@ known.left_municipality_numbers);
  ELSE
    INSERT INTO change (transaction, entity_type, entity_id, kind, changed_fields, municipality_numbers,
      left_municipality_numbers, changed_at)
    SELECT pg_current_xact_id(), said.*, clock_timestamp() FROM resolved_changes(noted) AS said;
  END IF;
  INSERT INTO directory_commit (transaction, committed_at) VALUES (pg_current_xact_id(), clock_timestamp())
  ON CONFLICT DO NOTHING;
END
$$;
--> statement-breakpoint
-- After a statement. Argument: the query that pairs the statement's rows; with a second one, the query that says by itself
-- what is to be noted of them (see `log_table`).
CREATE OR REPLACE FUNCTION tjenestegraf.log_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  rows row_change[];
  noted noted_change[];
BEGIN
  IF TG_NARGS > 1 THEN
    EXECUTE TG_ARGV[0] INTO noted;
  ELSE
    EXECUTE TG_ARGV[0] INTO rows;
    IF rows IS NOT NULL THEN noted := noted_changes(TG_TABLE_NAME, rows); END IF;
  END IF;
  -- A statement that changed nothing is no change, but one that changed rows without an entity is a commit.
  IF rows IS NULL AND coalesce(cardinality(noted), 0) = 0 THEN RETURN NULL; END IF;
  PERFORM record_changes(noted);
  IF TG_TABLE_NAME IN ('municipality', 'former_number') THEN PERFORM record_mergers(); END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- The query that says what is to be noted of the rows of a reception, a phone or a contact, as `entities` and `owners` say
-- it, but from the rows as they are: a JSON of each, taken apart again, took more time than all the rest. `written` names
-- each row's id, its kind of change, whose it was and is, and the columns that differ; null: all of it.
CREATE FUNCTION tjenestegraf.noted_parts(of_type text, field text, quiet text[], written text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = tjenestegraf, pg_temp AS $$
  SELECT format(
    'WITH written (id, kind, before_for, now_for, columns) AS MATERIALIZED (%1$s), owned AS (
       SELECT owner, columns IS NULL OR NOT columns <@ %4$L AS loud, columns IS NULL OR NOT columns <@ ''{verified_at}'' AS changed
       FROM (SELECT DISTINCT before_for, now_for, columns FROM written) AS alike,
         LATERAL (VALUES (before_for), (now_for)) AS sides (owner)
       WHERE owner IS NOT NULL
     )
     SELECT ARRAY(
       SELECT ROW(%2$L, id, kind, coalesce(columns, ''{}''), coalesce(now_for, before_for), coalesce(before_for, now_for),
         ''{}'')::tjenestegraf.noted_change FROM written)
     || ARRAY(
       SELECT ROW(split_part(owner, '' '', 1), split_part(owner, '' '', 2), ''UPDATED'',
         CASE WHEN bool_or(loud) THEN ARRAY[%3$L] ELSE ''{}'' END, owner, owner, ''{}'')::tjenestegraf.noted_change
       FROM owned GROUP BY owner HAVING bool_or(loud) OR (bool_or(changed) AND owner LIKE ''OFFICE %%''))',
    written, of_type, field, quiet)
$$;
--> statement-breakpoint
-- Puts a table's rows into the feed; to be run again when the table gets a column. A trigger with transition tables has
-- one event, so there are three. A row before and a row after are the same one by their key: one whose key changed is
-- one that went and one that came. A change of a column that is not in the list names no field;
-- a part's version is not, for it says nothing by itself.
CREATE OR REPLACE FUNCTION tjenestegraf.log_table(name text) RETURNS void
LANGUAGE plpgsql SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  naming CONSTANT text[] := '{id,number,code,valid_from,office_number,crisis_centre_id,centre_id,municipality_number,schedule_id}';
  noted CONSTANT text := 'SELECT array_agg(ROW(%s, %s, %s)::tjenestegraf.row_change) FROM ';
  -- Parts of an office or a centre, which are written by the ten thousand.
  part CONSTANT boolean := name IN ('reception', 'phone', 'contact');
  quiet CONSTANT text[] := CASE name WHEN 'contact' THEN '{name,phone,email,verified_at}' ELSE '{verified_at}' END;
  key text;
  went text;
  came text;
  old_names text;
  new_names text;
  old_owner text;
  new_owner text;
  differing text;
  queries text[];
BEGIN
  SELECT string_agg(quote_ident(attname), ', ') FILTER (WHERE attnum = ANY (indkey)),
    min('new.' || quote_ident(attname)) FILTER (WHERE attnum = ANY (indkey)) || ' IS NULL',
    min('old.' || quote_ident(attname)) FILTER (WHERE attnum = ANY (indkey)) || ' IS NULL',
    format('jsonb_build_object(%s)', string_agg(format('%1$L, old.%1$I', attname), ', ') FILTER (WHERE attname = ANY (naming))),
    format('jsonb_build_object(%s)', string_agg(format('%1$L, new.%1$I', attname), ', ') FILTER (WHERE attname = ANY (naming))),
    format('coalesce(%s)', string_agg(format('%L || old.%I', owner, attname), ', ' ORDER BY owner DESC) FILTER (WHERE owner <> '')),
    format('coalesce(%s)', string_agg(format('%L || new.%I', owner, attname), ', ' ORDER BY owner DESC) FILTER (WHERE owner <> '')),
    string_agg(format('CASE WHEN old.%1$I IS DISTINCT FROM new.%1$I THEN %1$L END', attname), ', ')
      FILTER (WHERE NOT attnum = ANY (indkey) AND attname <> 'version_transaction' AND (attname <> 'version' OR name = 'office'))
  INTO key, went, came, old_names, new_names, old_owner, new_owner, differing
  FROM pg_attribute JOIN pg_index ON indrelid = attrelid AND indisprimary,
    LATERAL (SELECT CASE attname WHEN 'office_number' THEN 'OFFICE ' WHEN 'crisis_centre_id' THEN 'CRISIS_CENTRE ' END) AS part_of (owner)
  WHERE attrelid = name::regclass AND attnum > 0 AND NOT attisdropped;
  IF part THEN
    queries := ARRAY(SELECT noted_parts(upper(name), name || 's', quiet, written) FROM unnest(ARRAY[
      format('SELECT id, ''CREATED'', NULL, %s, NULL::text[] FROM new_rows AS new', new_owner),
      format('SELECT id, ''DELETED'', %s, NULL, NULL::text[] FROM old_rows AS old', old_owner),
      format('SELECT id, CASE WHEN %1$s THEN ''CREATED'' WHEN %2$s THEN ''DELETED'' ELSE ''UPDATED'' END, %3$s, %4$s,
          CASE WHEN NOT %1$s AND NOT %2$s THEN array_remove(ARRAY[%5$s], NULL) END
        FROM old_rows AS old FULL JOIN new_rows AS new USING (id) WHERE old IS DISTINCT FROM new',
        came, went, old_owner, new_owner, differing)]) WITH ORDINALITY AS ways (written, place) ORDER BY place);
  ELSE
    queries := ARRAY[
      format(noted, 'NULL', new_names, 'NULL') || 'new_rows AS new',
      format(noted, old_names, 'NULL', 'NULL') || 'old_rows AS old',
      format(noted, format('CASE WHEN NOT %s THEN %s END', came, old_names), format('CASE WHEN NOT %s THEN %s END', went, new_names),
        format('CASE WHEN NOT %s AND NOT %s THEN array_remove(ARRAY[%s], NULL) END', came, went, differing))
      || format('old_rows AS old FULL JOIN new_rows AS new USING (%s) WHERE old IS DISTINCT FROM new', key)];
  END IF;
  EXECUTE format('CREATE OR REPLACE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION log_changes(%L%s)', name || '_inserted', name, queries[1], CASE WHEN part THEN ', ''noted''' END);
  EXECUTE format('CREATE OR REPLACE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION log_changes(%L%s)', name || '_deleted', name, queries[2], CASE WHEN part THEN ', ''noted''' END);
  EXECUTE format('CREATE OR REPLACE TRIGGER %I AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION log_changes(%L%s)', name || '_updated', name, queries[3], CASE WHEN part THEN ', ''noted''' END);
END
$$;
--> statement-breakpoint
SELECT tjenestegraf.log_table(name) FROM unnest('{reception,phone,contact}'::text[]) AS name;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION tjenestegraf.resolved_changes(tjenestegraf.noted_change[]),
  tjenestegraf.noted_parts(text, text, text[], text) FROM PUBLIC;
