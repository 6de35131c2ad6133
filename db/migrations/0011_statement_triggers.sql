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
-- A row before and after a statement; `columns`: those that differ, null where one of the two is missing.
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
-- The office or centre that has the rows under a field. An office gets a new version by any of them; the field is named
-- unless nothing but `quiet` columns changed.
CREATE FUNCTION tjenestegraf.owners(field text, quiet text[], rows row_change[]) RETURNS noted_change[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(
    SELECT ROW(split_part(owner, ' ', 1), split_part(owner, ' ', 2), 'UPDATED',
      CASE WHEN bool_or(loud) THEN ARRAY[field] ELSE '{}' END, owner, owner, '{}')::noted_change
    FROM (SELECT concern('owner', held) AS owner, columns IS NULL OR NOT columns <@ quiet AS loud
          FROM unnest(rows), LATERAL (VALUES (before), (after)) AS sides (held) WHERE held IS NOT NULL) AS owned
    GROUP BY owner HAVING bool_or(loud) OR owner LIKE 'OFFICE %');
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
      LATERAL (VALUES ('OPENING_HOURS', fields),
        ('OFFICE', CASE fields WHEN '{verified_at}' THEN '{}' ELSE ARRAY['openingHours'] END)) AS noted (type, fields)
    WHERE office IS NOT NULL);
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
-- One row for an entity and a transaction: what is done to it again is added to what was done before. No two
-- transactions ever write the same row. `noted` names each entity once.
CREATE FUNCTION tjenestegraf.record_changes(noted noted_change[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO change AS known (transaction, entity_type, entity_id, kind, changed_fields, municipality_numbers,
    left_municipality_numbers, changed_at)
  SELECT pg_current_xact_id(), alike.entity_type, member.entity_id, alike.kind, alike.changed_fields, alike.now_of,
    without(alike.left_of, alike.now_of), clock_timestamp()
  FROM (
    SELECT entity_type, kind, schema_fields(entity_type, fields) AS changed_fields, concerned_by(now_for) AS now_of,
      left_of || CASE WHEN before_for <> now_for THEN concerned_by(before_for) END AS left_of,
      array_agg(entity_id) AS entity_ids
    FROM unnest(noted) GROUP BY entity_type, kind, fields, now_for, before_for, left_of
  ) AS alike, unnest(alike.entity_ids) AS member (entity_id)
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
-- After a statement. Argument: the columns of the table's key, by which a row before and a row after are the same one; a
-- row whose key changed is one that went and one that came.
CREATE FUNCTION tjenestegraf.log_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  key text[] := TG_ARGV[0];
  rows row_change[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    rows := ARRAY(SELECT ROW(NULL, to_jsonb(one), NULL)::row_change FROM new_rows AS one);
  ELSIF TG_OP = 'DELETE' THEN
    rows := ARRAY(SELECT ROW(to_jsonb(one), NULL, NULL)::row_change FROM old_rows AS one);
  ELSE
    -- Compared as they are: what the API does not show still makes a new version of the directory.
    rows := ARRAY(
      SELECT ROW(before, after, CASE WHEN before IS NOT NULL AND after IS NOT NULL THEN
        ARRAY(SELECT name FROM jsonb_each(after) AS field (name, value) WHERE value <> before -> name) END)::row_change
      FROM (SELECT to_jsonb(one) - 'version_transaction' AS before FROM old_rows AS one) AS old
      FULL JOIN (SELECT to_jsonb(one) - 'version_transaction' AS after FROM new_rows AS one) AS new
        ON ARRAY[before ->> key[1], before ->> key[2], before ->> key[3]]
         = ARRAY[after ->> key[1], after ->> key[2], after ->> key[3]]
      WHERE before IS DISTINCT FROM after);
  END IF;
  IF rows = '{}' THEN RETURN NULL; END IF;
  PERFORM record_changes(noted_changes(TG_TABLE_NAME, rows));
  IF TG_TABLE_NAME IN ('municipality', 'former_number') AND TG_OP <> 'UPDATE' THEN PERFORM record_mergers(); END IF;
  RETURN NULL;
END
$$;
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
-- A trigger with transition tables has one event, so each table has three.
DO $$
DECLARE
  name text;
  key text[];
BEGIN
  FOREACH name IN ARRAY '{source,governor,county,municipality,former_number,municipal_rate,office,coverage,reception,phone,
    contact,opening_schedule,opening_rule,opening_exception,catalogue_entry,municipal_service,crisis_centre,agreement,
    circular,rate_category,rate_period,rate_amount}'::text[] LOOP
    SELECT array_agg(attname ORDER BY attnum) INTO key FROM pg_index JOIN pg_attribute ON attrelid = indrelid
    WHERE indrelid = format('tjenestegraf.%I', name)::regclass AND indisprimary AND attnum = ANY (indkey);
    EXECUTE format('CREATE TRIGGER %1$I AFTER INSERT ON tjenestegraf.%2$I REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.log_changes(%3$L)', name || '_inserted', name, key);
    EXECUTE format('CREATE TRIGGER %1$I AFTER UPDATE ON tjenestegraf.%2$I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.log_changes(%3$L)', name || '_updated', name, key);
    EXECUTE format('CREATE TRIGGER %1$I AFTER DELETE ON tjenestegraf.%2$I REFERENCING OLD TABLE AS old_rows
      FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.log_changes(%3$L)', name || '_deleted', name, key);
  END LOOP;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION tjenestegraf.record_changes(tjenestegraf.noted_change[]), tjenestegraf.record_mergers(),
  tjenestegraf.log_changes(), tjenestegraf.number_commit(), tjenestegraf.raise_offices() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION tjenestegraf.raise_offices() TO tjenestegraf_api;
