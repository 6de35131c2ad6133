-- The change feed, written once a statement instead of once a row: one set of entities, whom they concern found once for
-- each office, centre or municipality, and one number a transaction. What the feed says is as before. The helpers are in
-- plpgsql, whose plans are kept from call to call, and join nothing by a guess of how many rows there are.
DROP FUNCTION tjenestegraf.log_change(), tjenestegraf.log_part_change(), tjenestegraf.log_hours_change(),
  tjenestegraf.log_coverage_change(), tjenestegraf.log_agreement_change(), tjenestegraf.touch_office(),
  tjenestegraf.number_commit() CASCADE;
--> statement-breakpoint
DROP FUNCTION tjenestegraf.record_change(text, text, text, text[], text[], text[], text),
  tjenestegraf.record_owner_change(text, text, text), tjenestegraf.record_served(text, text, text[], boolean, text[]),
  tjenestegraf.changed_fields_of(text, jsonb, jsonb), tjenestegraf.concerned_by(text, jsonb);
--> statement-breakpoint
-- A transaction that changed the directory has its row from its first change on; the number comes at its commit, so
-- nobody else ever sees a row without one.
ALTER TABLE "tjenestegraf"."directory_commit" DROP CONSTRAINT "directory_commit_pkey";--> statement-breakpoint
ALTER TABLE "tjenestegraf"."directory_commit" DROP CONSTRAINT "directory_commit_transaction_once";--> statement-breakpoint
ALTER TABLE "tjenestegraf"."directory_commit" ADD PRIMARY KEY ("transaction");--> statement-breakpoint
ALTER TABLE "tjenestegraf"."directory_commit" ALTER COLUMN "version" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."directory_commit" ADD CONSTRAINT "directory_commit_version_once" UNIQUE("version");
--> statement-breakpoint
-- The place of a change is its transaction and its sequence within it: one index in place of two.
ALTER TABLE "tjenestegraf"."change" DROP CONSTRAINT "change_pkey";--> statement-breakpoint
DROP INDEX "tjenestegraf"."change_in_order";--> statement-breakpoint
ALTER TABLE "tjenestegraf"."change" ADD CONSTRAINT "change_pk" PRIMARY KEY("transaction","sequence");
--> statement-breakpoint
-- A row before and after a statement: the columns that name it and what it is part of. `columns`: those that differ, null
-- where one of the two sides is missing.
CREATE TYPE tjenestegraf.row_change AS (before jsonb, after jsonb, columns text[]);
--> statement-breakpoint
-- What is to be said of an entity. `fields`: columns, or fields as the API names them. `now_for` and `before_for`: whom it
-- concerns, as `concern` puts it; `left_of`: municipalities it concerned besides.
CREATE TYPE tjenestegraf.noted_change AS (
  entity_type text, entity_id text, kind text, fields text[], now_for text, before_for text, left_of text[]);
--> statement-breakpoint
-- Whom a row concerns, unresolved: an office's or a centre's municipalities, one municipality, or all (null).
CREATE FUNCTION tjenestegraf.concern(scope text, held jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE scope
    WHEN 'all' THEN NULL
    WHEN 'office' THEN 'OFFICE ' || (held ->> 'number')
    WHEN 'centre' THEN 'CRISIS_CENTRE ' || (held ->> 'id')
    WHEN 'owner' THEN coalesce('OFFICE ' || (held ->> 'office_number'), 'CRISIS_CENTRE ' || (held ->> 'crisis_centre_id'))
    ELSE held ->> scope
  END
$$;
--> statement-breakpoint
CREATE FUNCTION tjenestegraf.concerned_by(concern text) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN CASE split_part(concern, ' ', 1)
    WHEN 'OFFICE' THEN served_by_office(split_part(concern, ' ', 2))
    WHEN 'CRISIS_CENTRE' THEN served_by_centre(split_part(concern, ' ', 2))
    ELSE string_to_array(concern, ' ')
  END;
END
$$;
--> statement-breakpoint
CREATE FUNCTION tjenestegraf.schema_fields(of_type text, names text[]) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN ARRAY(SELECT DISTINCT schema_field(of_type, name) AS field FROM unnest(names) AS name
    WHERE schema_field(of_type, name) IS NOT NULL ORDER BY field);
END
$$;
--> statement-breakpoint
-- Rows that are entities, named by their key.
CREATE FUNCTION tjenestegraf.entities(of_type text, id_column text, scope text, rows row_change[]) RETURNS noted_change[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(
    SELECT ROW(of_type,
      CASE of_type WHEN 'SERVICE' THEN service_slug(held ->> id_column) ELSE held ->> id_column END,
      CASE WHEN before IS NULL THEN 'CREATED' WHEN after IS NULL THEN 'DELETED' ELSE 'UPDATED' END,
      coalesce(columns, '{}'), concern(scope, held), concern(scope, coalesce(before, after)), '{}')::noted_change
    FROM (SELECT *, coalesce(after, before) AS held FROM unnest(rows)) AS named);
END
$$;
--> statement-breakpoint
-- A municipality has every service of the catalogue, in its own words or not.
CREATE FUNCTION tjenestegraf.services_of(rows row_change[]) RETURNS noted_change[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(
    SELECT ROW('SERVICE', number || '-' || service_slug(code), kind, '{}', number, number, '{}')::noted_change
    FROM (SELECT coalesce(after, before) ->> 'number' AS number, CASE WHEN before IS NULL THEN 'CREATED' ELSE 'DELETED' END AS kind
          FROM unnest(rows) WHERE columns IS NULL) AS came_or_went, catalogue_entry);
END
$$;
--> statement-breakpoint
CREATE FUNCTION tjenestegraf.wordings(rows row_change[]) RETURNS noted_change[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(
    SELECT ROW('SERVICE', (held ->> 'municipality_number') || '-' || service_slug(held ->> 'code'), 'UPDATED',
      coalesce(columns, '{wording}'), held ->> 'municipality_number', held ->> 'municipality_number', '{}')::noted_change
    FROM (SELECT *, coalesce(after, before) AS held FROM unnest(rows)) AS written);
END
$$;
--> statement-breakpoint
-- Rows that the API shows as a field of the entity that a part of their key names.
CREATE FUNCTION tjenestegraf.parts(of_type text, id_column text, scope text, field text, rows row_change[])
RETURNS noted_change[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(
    SELECT DISTINCT ROW(of_type, held ->> id_column, 'UPDATED', ARRAY[field], concern(scope, held), concern(scope, held),
      '{}')::noted_change
    FROM (SELECT coalesce(after, before) AS held FROM unnest(rows)) AS written);
END
$$;
--> statement-breakpoint
-- The office or centre that has the rows under a field. An office gets a new version by any of them but a mere verification;
-- the field is named unless nothing but `quiet` columns changed.
CREATE FUNCTION tjenestegraf.owners(field text, quiet text[], rows row_change[]) RETURNS noted_change[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(
    SELECT ROW(split_part(owner, ' ', 1), split_part(owner, ' ', 2), 'UPDATED',
      CASE WHEN bool_or(loud) THEN ARRAY[field] ELSE '{}' END, owner, owner, '{}')::noted_change
    FROM (SELECT concern('owner', held) AS owner, columns IS NULL OR NOT columns <@ quiet AS loud,
            columns IS NULL OR NOT columns <@ '{verified_at}' AS changed
          FROM unnest(rows), LATERAL (VALUES (before), (after)) AS sides (held) WHERE held IS NOT NULL) AS owned
    GROUP BY owner HAVING bool_or(loud) OR (bool_or(changed) AND owner LIKE 'OFFICE %'));
END
$$;
--> statement-breakpoint
-- Hours: an entity of their own for each office, and a field of the office. A rule that goes with its schedule finds
-- none; the schedule has said it.
CREATE FUNCTION tjenestegraf.hours(field text, rows row_change[]) RETURNS noted_change[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(
    SELECT ROW(noted.type, office, 'UPDATED', noted.fields, 'OFFICE ' || office, 'OFFICE ' || office, '{}')::noted_change
    FROM (SELECT coalesce(held ->> 'office_number',
              (SELECT office_number FROM opening_schedule WHERE id = held ->> 'schedule_id')) AS office,
            array_agg(DISTINCT CASE WHEN name IN ('verified_at', 'source_id') THEN name ELSE field END) AS fields
          FROM unnest(rows), LATERAL (VALUES (before), (after)) AS sides (held), unnest(coalesce(columns, ARRAY[field])) AS name
          WHERE held IS NOT NULL GROUP BY office) AS held,
      LATERAL (VALUES ('OPENING_HOURS', fields), ('OFFICE', ARRAY['openingHours'])) AS noted (type, fields)
    WHERE office IS NOT NULL AND (noted.type <> 'OFFICE' OR held.fields <> '{verified_at}'));
END
$$;
--> statement-breakpoint
-- Whom an office or a crisis centre serves: with it, its parts come to a municipality or leave it.
CREATE FUNCTION tjenestegraf.served(of_type text, id_column text, fields text[], rows row_change[]) RETURNS noted_change[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(
    WITH served AS MATERIALIZED (
      SELECT held ->> id_column AS id, bool_or(moved) AS moved,
        coalesce(array_agg(DISTINCT held ->> 'municipality_number') FILTER (WHERE gone), '{}') AS left_of
      FROM (SELECT *, columns IS NULL OR columns && ARRAY[id_column, 'municipality_number'] AS moved FROM unnest(rows)) AS written,
        LATERAL (VALUES (before, true), (after, false)) AS sides (held, gone)
      WHERE held IS NOT NULL AND (moved OR NOT gone)
      GROUP BY held ->> id_column
    ), noted (type, id, fields, served_id, left_of) AS (
      SELECT of_type, id, CASE WHEN moved THEN fields ELSE fields[:1] END, id, left_of FROM served
      UNION ALL SELECT 'CONTACT', part.id, '{}', served.id, left_of FROM served JOIN contact AS part ON office_number = served.id
        WHERE moved AND of_type = 'OFFICE'
      UNION ALL SELECT 'RECEPTION', part.id, '{}', served.id, left_of FROM served JOIN reception AS part ON office_number = served.id
        WHERE moved AND of_type = 'OFFICE'
      UNION ALL SELECT 'PHONE', part.id, '{}', served.id, left_of FROM served
        JOIN phone AS part ON of_type = 'OFFICE' AND office_number = served.id
          OR of_type = 'CRISIS_CENTRE' AND crisis_centre_id = served.id
        WHERE moved
      UNION ALL SELECT 'OPENING_HOURS', id, '{}', id, left_of FROM served
        WHERE moved AND of_type = 'OFFICE' AND EXISTS (SELECT FROM opening_schedule WHERE office_number = served.id)
    )
    SELECT ROW(noted.type, noted.id, 'UPDATED', noted.fields, of_type || ' ' || served_id, of_type || ' ' || served_id,
      left_of)::noted_change
    FROM noted);
END
$$;
--> statement-breakpoint
-- What the feed says of each table's rows. The first field of `served` is the one a row that moved nothing changes.
CREATE FUNCTION tjenestegraf.noted_changes(of_table text, rows row_change[]) RETURNS noted_change[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  CASE of_table
    WHEN 'source' THEN RETURN entities('SOURCE', 'id', 'all', rows);
    WHEN 'governor' THEN RETURN entities('GOVERNOR', 'id', 'all', rows);
    WHEN 'county' THEN RETURN entities('COUNTY', 'number', 'all', rows);
    WHEN 'municipality' THEN RETURN entities('MUNICIPALITY', 'number', 'number', rows) || services_of(rows);
    WHEN 'former_number' THEN RETURN parts('MUNICIPALITY', 'municipality_number', 'municipality_number', 'formerNumbers', rows);
    WHEN 'municipal_rate' THEN RETURN parts('MUNICIPALITY', 'municipality_number', 'municipality_number', 'ownRates', rows);
    WHEN 'office' THEN RETURN entities('OFFICE', 'number', 'office', rows);
    WHEN 'coverage' THEN RETURN served('OFFICE', 'office_number', '{coverage,municipalities}', rows);
    WHEN 'reception' THEN RETURN entities('RECEPTION', 'id', 'owner', rows) || owners('receptions', '{verified_at}', rows);
    WHEN 'phone' THEN RETURN entities('PHONE', 'id', 'owner', rows) || owners('phones', '{verified_at}', rows);
    WHEN 'contact' THEN
      RETURN entities('CONTACT', 'id', 'owner', rows) || owners('contacts', '{name,phone,email,verified_at}', rows);
    WHEN 'opening_schedule' THEN RETURN hours('channels', rows);
    WHEN 'opening_rule' THEN RETURN hours('weekly', rows);
    WHEN 'opening_exception' THEN RETURN hours('exceptions', rows);
    WHEN 'catalogue_entry' THEN RETURN entities('SERVICE', 'code', 'all', rows);
    WHEN 'municipal_service' THEN RETURN wordings(rows);
    WHEN 'crisis_centre' THEN RETURN entities('CRISIS_CENTRE', 'id', 'centre', rows);
    WHEN 'agreement' THEN
      RETURN entities('AGREEMENT', 'id', 'municipality_number', rows) || served('CRISIS_CENTRE', 'centre_id',
        '{servedMunicipalities}', ARRAY(SELECT one FROM unnest(rows) AS one WHERE one.columns IS NULL
          OR one.columns && '{centre_id,municipality_number,valid_from,valid_to}'));
    WHEN 'circular' THEN RETURN entities('CIRCULAR', 'id', 'all', rows);
    WHEN 'rate_category' THEN RETURN entities('RATE_CATEGORY', 'code', 'all', rows);
    WHEN 'rate_period' THEN RETURN entities('GUIDELINE_RATE', 'valid_from', 'all', rows);
    WHEN 'rate_amount' THEN RETURN parts('GUIDELINE_RATE', 'valid_from', 'all', 'rates', rows);
  END CASE;
END
$$;
--> statement-breakpoint
-- One row for an entity and a transaction: what is done to it again is added to what was done before. `noted` names each
-- entity once. No two transactions ever write the same row, so nothing waits here. Not a MERGE: its join may look for what
-- is known by the transaction alone, and so read all that the transaction has said for each of ten thousand rows.
CREATE FUNCTION tjenestegraf.record_changes(noted noted_change[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO change AS known (transaction, entity_type, entity_id, kind, changed_fields, municipality_numbers,
    left_municipality_numbers, changed_at)
  SELECT pg_current_xact_id(), entity_type, entity_id, kind, fields, now_of, left_of, clock_timestamp()
  FROM (
    SELECT *, without(once_of, now_of) AS left_of
    -- Once for all entities alike, which OFFSET keeps so.
    FROM (
      SELECT entity_type, kind, schema_fields(entity_type, fields) AS fields, concerned_by(now_for) AS now_of,
        left_of || CASE WHEN before_for <> now_for THEN concerned_by(before_for) END AS once_of,
        array_agg(entity_id) AS entity_ids
      FROM unnest(noted) AS one GROUP BY entity_type, kind, one.fields, now_for, before_for, left_of
      OFFSET 0
    ) AS alike
    OFFSET 0
  ) AS resolved, unnest(entity_ids) AS entity_id
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
  INSERT INTO directory_commit (transaction, committed_at) VALUES (pg_current_xact_id(), clock_timestamp())
  ON CONFLICT DO NOTHING;
END
$$;
--> statement-breakpoint
-- A municipality that went in this transaction, and whose number was passed on to one other, before or after, was merged.
CREATE FUNCTION tjenestegraf.record_mergers() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE change SET municipality_numbers = ARRAY[number, successor],
    kind = CASE entity_type WHEN 'MUNICIPALITY' THEN 'MERGED' ELSE kind END,
    successor_id = CASE entity_type WHEN 'MUNICIPALITY' THEN successor END
  FROM (SELECT number, min(municipality_number) AS successor FROM former_number GROUP BY number HAVING count(*) = 1) AS passed
  WHERE transaction = pg_current_xact_id() AND kind = 'DELETED' AND entity_type IN ('MUNICIPALITY', 'SERVICE')
    AND municipality_numbers = ARRAY[number];
END
$$;
--> statement-breakpoint
-- After a statement. Argument: the query that pairs the statement's rows (see `log_table`).
CREATE FUNCTION tjenestegraf.log_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  rows row_change[];
BEGIN
  EXECUTE TG_ARGV[0] INTO rows;
  IF rows IS NULL THEN RETURN NULL; END IF;
  PERFORM record_changes(noted_changes(TG_TABLE_NAME, rows));
  IF TG_TABLE_NAME IN ('municipality', 'former_number') THEN PERFORM record_mergers(); END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- Puts a table's rows into the feed; to be run again when the table gets a column. A trigger with transition tables has
-- one event, so there are three. A row before and a row after are the same one by their key: one whose key changed is
-- one that went and one that came. A change of a column that is not in the list names no field;
-- a part's version is not, for it says nothing by itself.
CREATE FUNCTION tjenestegraf.log_table(name text) RETURNS void
LANGUAGE plpgsql SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  naming CONSTANT text[] := '{id,number,code,valid_from,office_number,crisis_centre_id,centre_id,municipality_number,schedule_id}';
  noted CONSTANT text := 'SELECT array_agg(ROW(%s, %s, %s)::tjenestegraf.row_change) FROM ';
  key text;
  went text;
  came text;
  old_names text;
  new_names text;
  differing text;
BEGIN
  SELECT string_agg(quote_ident(attname), ', ') FILTER (WHERE attnum = ANY (indkey)),
    min('new.' || quote_ident(attname)) FILTER (WHERE attnum = ANY (indkey)) || ' IS NULL',
    min('old.' || quote_ident(attname)) FILTER (WHERE attnum = ANY (indkey)) || ' IS NULL',
    format('jsonb_build_object(%s)', string_agg(format('%1$L, old.%1$I', attname), ', ') FILTER (WHERE attname = ANY (naming))),
    format('jsonb_build_object(%s)', string_agg(format('%1$L, new.%1$I', attname), ', ') FILTER (WHERE attname = ANY (naming))),
    string_agg(format('CASE WHEN old.%1$I IS DISTINCT FROM new.%1$I THEN %1$L END', attname), ', ')
      FILTER (WHERE NOT attnum = ANY (indkey) AND attname <> 'version_transaction' AND (attname <> 'version' OR name = 'office'))
  INTO key, went, came, old_names, new_names, differing
  FROM pg_attribute JOIN pg_index ON indrelid = attrelid AND indisprimary
  WHERE attrelid = name::regclass AND attnum > 0 AND NOT attisdropped;
  EXECUTE format('CREATE OR REPLACE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION log_changes(%L)', name || '_inserted', name,
    format(noted, 'NULL', new_names, 'NULL') || 'new_rows AS new');
  EXECUTE format('CREATE OR REPLACE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION log_changes(%L)', name || '_deleted', name,
    format(noted, old_names, 'NULL', 'NULL') || 'old_rows AS old');
  EXECUTE format('CREATE OR REPLACE TRIGGER %I AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION log_changes(%L)', name || '_updated', name,
    format(noted, format('CASE WHEN NOT %s THEN %s END', came, old_names), format('CASE WHEN NOT %s THEN %s END', went, new_names),
      format('CASE WHEN NOT %s AND NOT %s THEN array_remove(ARRAY[%s], NULL) END', came, went, differing))
    || format('old_rows AS old FULL JOIN new_rows AS new USING (%s) WHERE old IS DISTINCT FROM new', key));
END
$$;
--> statement-breakpoint
SELECT tjenestegraf.log_table(name) FROM unnest('{source,governor,county,municipality,former_number,municipal_rate,office,
  coverage,reception,phone,contact,opening_schedule,opening_rule,opening_exception,catalogue_entry,municipal_service,
  crisis_centre,agreement,circular,rate_category,rate_period,rate_amount}'::text[]) AS name;
--> statement-breakpoint
-- Gives the offices that this transaction changed their new versions, which they otherwise get at its commit, and answers
-- with them. One transaction raises a version once. All at once and in a fixed order, so that two transactions that write
-- parts of the same offices never wait for each other in a circle.
CREATE FUNCTION tjenestegraf.raise_offices() RETURNS TABLE (office_number text, office_version integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  changed text[] := ARRAY(SELECT entity_id FROM change
    WHERE transaction = pg_current_xact_id_if_assigned() AND entity_type = 'OFFICE' AND kind = 'UPDATED');
BEGIN
  PERFORM FROM office WHERE number = ANY (changed) AND version_transaction IS DISTINCT FROM pg_current_xact_id()
  ORDER BY number FOR NO KEY UPDATE;
  IF FOUND THEN
    UPDATE office SET version_transaction = pg_current_xact_id()
    WHERE number = ANY (changed) AND version_transaction IS DISTINCT FROM pg_current_xact_id();
  END IF;
  RETURN QUERY SELECT number, version FROM office WHERE number = ANY (changed);
END
$$;
--> statement-breakpoint
-- Runs at the end of the transaction, once: the number is taken under a lock held until the commit is visible, so numbers
-- and commits have one order and a reader at version n has missed nothing below n. A long transaction holds nobody up,
-- for it takes the lock only when it commits, and after all others. A rolled-back transaction leaves a gap, which means
-- nothing.
CREATE FUNCTION tjenestegraf.number_commit() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  next_version bigint;
BEGIN
  PERFORM raise_offices();
  PERFORM pg_advisory_xact_lock(5025, 3430);
  next_version := nextval('directory_version');
  UPDATE directory_commit SET version = next_version, committed_at = clock_timestamp()
  WHERE transaction = NEW.transaction;
  PERFORM pg_notify('tjenestegraf_change', next_version::text);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER directory_commit_numbered AFTER INSERT ON tjenestegraf.directory_commit
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.version IS NULL) EXECUTE FUNCTION tjenestegraf.number_commit();
--> statement-breakpoint
-- Search documents, too, once a statement, and only of what was written: all documents of an entry for each wording took
-- time by the square of the rows, and of two municipalities that worded the same service at once, one failed.
DROP FUNCTION tjenestegraf.reindex_service(), tjenestegraf.index_service(text) CASCADE;
--> statement-breakpoint
-- `own_of`: only the wordings of these municipalities; null: the entry itself and all its wordings.
CREATE FUNCTION tjenestegraf.index_service(entry_code text, own_of text[] DEFAULT NULL) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = tjenestegraf, public, pg_temp AS $$
  -- The entry's text is part of its wordings' documents: neither is read while the other is being written.
  SELECT FROM catalogue_entry WHERE code = entry_code FOR SHARE;
  DELETE FROM service_search WHERE code = entry_code AND (own_of IS NULL OR municipality_number = ANY (own_of));
  INSERT INTO service_search (id, code, municipality_number, category, sections, name, words, document)
  SELECT concat_ws('-', texts.municipality_number, service_slug(entry.code)), entry.code, texts.municipality_number,
    entry.category,
    ARRAY(SELECT DISTINCT lower(regexp_replace(basis ->> 'section', '[^0-9A-Za-z]', '', 'g'))
          FROM jsonb_array_elements(entry.legal_basis) AS basis),
    fold(texts.name),
    fold(concat_ws(' ', texts.name, entry.name, array_to_string(entry.search_words, ' '))),
    setweight(to_tsvector('norwegian', fold(concat_ws(' ', texts.name, array_to_string(entry.search_words, ' ')))), 'A') ||
    setweight(to_tsvector('norwegian', fold(concat_ws(' ', texts.summary, entry.name))), 'B') ||
    setweight(to_tsvector('norwegian', fold(concat_ws(' ', texts.target_group, texts_of(texts.conditions)))), 'C') ||
    setweight(to_tsvector('norwegian', fold(concat_ws(' ', texts.description, texts.how_to_apply,
      texts_of(texts.what_to_bring), texts_of(texts.phases)))), 'D')
  FROM catalogue_entry AS entry
  JOIN (
    SELECT NULL::text AS municipality_number, code, name, summary, description, target_group, conditions, how_to_apply,
      what_to_bring, phases FROM catalogue_entry
    UNION ALL
    SELECT municipality_number, code, name, summary, description, target_group, conditions, how_to_apply,
      what_to_bring, phases FROM municipal_service
  ) AS texts USING (code)
  WHERE entry.code = entry_code AND (own_of IS NULL OR texts.municipality_number = ANY (own_of))
$$;
--> statement-breakpoint
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
--> statement-breakpoint
CREATE TRIGGER catalogue_entry_search_inserted AFTER INSERT ON tjenestegraf.catalogue_entry REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.reindex_services();
--> statement-breakpoint
CREATE TRIGGER catalogue_entry_search_updated AFTER UPDATE ON tjenestegraf.catalogue_entry REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.reindex_services();
--> statement-breakpoint
CREATE TRIGGER catalogue_entry_search_deleted AFTER DELETE ON tjenestegraf.catalogue_entry REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.reindex_services();
--> statement-breakpoint
CREATE TRIGGER municipal_service_search_inserted AFTER INSERT ON tjenestegraf.municipal_service REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.reindex_services();
--> statement-breakpoint
CREATE TRIGGER municipal_service_search_updated AFTER UPDATE ON tjenestegraf.municipal_service REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.reindex_services();
--> statement-breakpoint
CREATE TRIGGER municipal_service_search_deleted AFTER DELETE ON tjenestegraf.municipal_service REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.reindex_services();
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION tjenestegraf.record_changes(tjenestegraf.noted_change[]), tjenestegraf.record_mergers(),
  tjenestegraf.log_changes(), tjenestegraf.log_table(text), tjenestegraf.number_commit(), tjenestegraf.raise_offices(),
  tjenestegraf.reindex_services(), tjenestegraf.index_service(text, text[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION tjenestegraf.raise_offices() TO tjenestegraf_api;
