-- What each row of the directory was, so that the directory can be read as the platform knew it at any instant from here
-- on, and every change be told with who made it. Nothing here is ever pruned: the change feed forgets, this does not.
CREATE TABLE "tjenestegraf"."history_commit" (
	"version" bigint PRIMARY KEY NOT NULL,
	"transaction" xid8,
	"committed_at" timestamp with time zone NOT NULL,
	"actor" text,
	CONSTRAINT "history_commit_transaction_once" UNIQUE("transaction")
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."row_history" (
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "tjenestegraf"."row_history_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"transaction" xid8 NOT NULL,
	"table_name" text NOT NULL,
	"row_key" text NOT NULL,
	"operation" text NOT NULL,
	"before" jsonb,
	"owner_key" text GENERATED ALWAYS AS (case when "table_name" = 'rate_amount' then "before" ->> 'valid_from' else coalesce("before" ->> 'office_number', "before" ->> 'schedule_id', "before" ->> 'crisis_centre_id', "before" ->> 'centre_id', "before" ->> 'municipality_number') end) STORED,
	CONSTRAINT "row_history_pk" PRIMARY KEY("table_name","row_key","sequence"),
	CONSTRAINT "row_history_operation_known" CHECK ("tjenestegraf"."row_history"."operation" in ('INSERT', 'UPDATE', 'TOUCH', 'DELETE'))
);
--> statement-breakpoint
CREATE INDEX "row_history_by_owner" ON "tjenestegraf"."row_history" USING btree ("table_name","owner_key") WHERE "tjenestegraf"."row_history"."owner_key" is not null;
--> statement-breakpoint
-- History begins here, with whatever the directory holds.
INSERT INTO tjenestegraf.history_commit (version, transaction, committed_at)
SELECT coalesce(max(version), 0), NULL, clock_timestamp() FROM tjenestegraf.directory_commit;
--> statement-breakpoint
-- The tables that make up the directory: what a row is known by, and what is never kept of it. Persons and where a crisis
-- centre lies must be possible to take back, so what they once were is nowhere.
CREATE FUNCTION tjenestegraf.history_tables() RETURNS TABLE (table_name text, key_columns text[], never_kept text[])
LANGUAGE sql IMMUTABLE AS $$
  VALUES
    ('source', '{id}'::text[], '{}'::text[]), ('governor', '{id}', '{}'), ('county', '{number}', '{}'),
    ('municipality', '{number}', '{}'), ('former_number', '{number,municipality_number}', '{}'),
    ('office', '{number}', '{}'), ('coverage', '{id}', '{}'), ('reception', '{id}', '{}'), ('phone', '{id}', '{}'),
    ('contact', '{id}', '{name,phone,email}'), ('opening_schedule', '{id}', '{}'), ('opening_rule', '{id}', '{}'),
    ('opening_exception', '{id}', '{}'), ('catalogue_entry', '{code}', '{}'),
    ('municipal_service', '{municipality_number,code}', '{}'),
    ('crisis_centre', '{id}', '{street,postal_code,city}'), ('agreement', '{id}', '{}'), ('circular', '{id}', '{}'),
    ('rate_category', '{code}', '{}'), ('rate_period', '{valid_from}', '{}'),
    ('rate_amount', '{valid_from,category}', '{}'), ('municipal_rate', '{municipality_number,category,valid_from}', '{}')
$$;
--> statement-breakpoint
-- One statement for each statement that writes, whatever the number of rows; of a new row only its key, for there was
-- nothing before. Arguments: the columns of the key, and those never kept. The statements are put together here because
-- a key read from a row as it is costs a fraction of one read from its JSON.
CREATE FUNCTION tjenestegraf.keep_history() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp SET datestyle = 'ISO, YMD' AS $$
DECLARE
  columns record;
BEGIN
  IF TG_OP = 'INSERT' THEN
    EXECUTE format(
      'INSERT INTO row_history (transaction, table_name, row_key, operation)
       SELECT pg_current_xact_id(), %L, concat_ws(''/'', %s), ''INSERT'' FROM new_rows', TG_TABLE_NAME, TG_ARGV[0]);
  ELSIF TG_OP = 'DELETE' THEN
    EXECUTE format(
      'INSERT INTO row_history (transaction, table_name, row_key, operation, before)
       SELECT pg_current_xact_id(), %L, concat_ws(''/'', %s), ''DELETE'', to_jsonb(old_rows) - %L::text[] FROM old_rows',
      TG_TABLE_NAME, TG_ARGV[0], TG_ARGV[1]::text[] || 'version_transaction'::text);
  ELSE
    -- A key that was moved is one row gone and another one made. What changes nothing leaves nothing. Rows are compared
    -- column by column: the JSON of the new ones is never needed.
    SELECT string_agg(format('earlier.%I', attname), ', ') FILTER (WHERE NOT marks) AS earlier,
      string_agg(format('later.%I', attname), ', ') FILTER (WHERE NOT marks) AS later,
      bool_or(attname = 'version') AS versioned INTO columns
    FROM pg_attribute CROSS JOIN LATERAL (SELECT attname IN ('version', 'version_transaction')) AS counter (marks)
    WHERE attrelid = TG_RELID AND attnum > 0 AND NOT attisdropped;
    EXECUTE format(
      'INSERT INTO row_history (transaction, table_name, row_key, operation, before)
       SELECT pg_current_xact_id(), %1$L, concat_ws(''/'', %2$s),
         CASE WHEN earlier IS NULL THEN ''INSERT'' WHEN later IS NULL THEN ''DELETE''
           WHEN (%4$s) IS NOT DISTINCT FROM (%5$s) THEN ''TOUCH'' ELSE ''UPDATE'' END,
         to_jsonb(earlier) - %3$L::text[]
       FROM old_rows AS earlier FULL JOIN new_rows AS later USING (%2$s)
       WHERE (%4$s%6$s) IS DISTINCT FROM (%5$s%7$s)', TG_TABLE_NAME, TG_ARGV[0],
      TG_ARGV[1]::text[] || 'version_transaction'::text, columns.earlier, columns.later,
      CASE WHEN columns.versioned THEN ', earlier.version' END, CASE WHEN columns.versioned THEN ', later.version' END);
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
DO $$
DECLARE
  held record;
  fires text[];
BEGIN
  FOR held IN SELECT * FROM tjenestegraf.history_tables() LOOP
    FOREACH fires SLICE 1 IN ARRAY ARRAY[
      ['insert', 'NEW TABLE AS new_rows'], ['update', 'OLD TABLE AS old_rows NEW TABLE AS new_rows'],
      ['delete', 'OLD TABLE AS old_rows']] LOOP
      EXECUTE format(
        'CREATE TRIGGER %I AFTER %s ON tjenestegraf.%I REFERENCING %s FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.keep_history(%L, %L)',
        held.table_name || '_history_of_' || fires[1], fires[1], held.table_name, fires[2],
        array_to_string(held.key_columns, ', '), held.never_kept);
    END LOOP;
  END LOOP;
END
$$;
--> statement-breakpoint
-- The feed's commits are pruned after a while; these stay. Who writes is read where the commit gets its number.
CREATE FUNCTION tjenestegraf.keep_commit() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
BEGIN
  INSERT INTO history_commit (version, transaction, committed_at, actor)
  VALUES (NEW.version, NEW.transaction, NEW.committed_at, nullif(current_setting('tjenestegraf.actor', true), ''));
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER directory_commit_is_kept AFTER UPDATE OF version ON tjenestegraf.directory_commit
  FOR EACH ROW WHEN (OLD.version IS NULL AND NEW.version IS NOT NULL) EXECUTE FUNCTION tjenestegraf.keep_commit();
--> statement-breakpoint
-- What is kept stays as it was, but for what must be forgotten: fields may be taken out of `before`, never changed.
CREATE FUNCTION tjenestegraf.refuse_new_history() RETURNS trigger
LANGUAGE plpgsql SET search_path = tjenestegraf, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'row_history' THEN
    IF OLD.before IS NOT NULL
      AND to_jsonb(OLD) - 'before' - 'owner_key' = to_jsonb(NEW) - 'before' - 'owner_key'
      AND (SELECT coalesce(bool_and(value = OLD.before -> key), NEW.before IS NOT NULL) FROM jsonb_each(NEW.before)) THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'history is kept as it was'
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'history_is_kept';
END
$$;
--> statement-breakpoint
CREATE TRIGGER row_history_is_kept BEFORE UPDATE OR DELETE ON tjenestegraf.row_history
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.refuse_new_history();
--> statement-breakpoint
CREATE TRIGGER rows_history_is_kept BEFORE TRUNCATE ON tjenestegraf.row_history
  FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.refuse_new_history();
--> statement-breakpoint
CREATE TRIGGER history_commit_is_kept BEFORE UPDATE OR DELETE ON tjenestegraf.history_commit
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.refuse_new_history();
--> statement-breakpoint
CREATE TRIGGER history_commits_are_kept BEFORE TRUNCATE ON tjenestegraf.history_commit
  FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.refuse_new_history();
--> statement-breakpoint
CREATE SCHEMA tjenestegraf_as_of;
--> statement-breakpoint
REVOKE ALL ON SCHEMA tjenestegraf_as_of FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA tjenestegraf_as_of TO tjenestegraf_api;
--> statement-breakpoint
-- The directory's tables as they stood after the commit whose number is in `tjenestegraf.as_of_version`, under the same
-- names: whoever has this schema first in its search path reads the past with the statements that read the present. A row
-- that a later commit touched is what it was before the first such touch; any other is what it is. Called after every
-- migration: makes the view of a table anew where the table's columns are no longer the view's. A migration that drops a
-- column, or changes its type, drops the view first.
CREATE FUNCTION tjenestegraf.make_as_of_views() RETURNS void
LANGUAGE plpgsql SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  held record;
  columns text;
BEGIN
  FOR held IN SELECT * FROM history_tables() LOOP
    CONTINUE WHEN NOT EXISTS (
      SELECT attname, atttypid FROM pg_attribute
      WHERE attrelid = format('tjenestegraf.%I', held.table_name)::regclass AND attnum > 0 AND NOT attisdropped
      EXCEPT SELECT attname, atttypid FROM pg_attribute
      WHERE attrelid = to_regclass(format('tjenestegraf_as_of.%I', held.table_name)) AND attnum > 0);
    SELECT string_agg(CASE WHEN attname = ANY (held.never_kept)
      THEN format('NULL::%s AS %I', format_type(atttypid, atttypmod), attname) ELSE format('held.%I', attname) END, ', '
      ORDER BY attnum) INTO columns
    FROM pg_attribute
    WHERE attrelid = format('tjenestegraf.%I', held.table_name)::regclass AND attnum > 0 AND NOT attisdropped;
    EXECUTE format('DROP VIEW IF EXISTS tjenestegraf_as_of.%I', held.table_name);
    EXECUTE format(
      'CREATE VIEW tjenestegraf_as_of.%1$I AS
       WITH later AS MATERIALIZED (
         SELECT DISTINCT ON (row_key) row_key, before
         FROM tjenestegraf.row_history JOIN tjenestegraf.history_commit USING (transaction)
         WHERE table_name = %1$L AND version > current_setting(''tjenestegraf.as_of_version'')::bigint
         ORDER BY row_key, sequence)
       SELECT %2$s FROM tjenestegraf.%1$I AS held
       WHERE NOT EXISTS (SELECT FROM later WHERE later.row_key = concat_ws(''/'', %3$s))
       UNION ALL
       SELECT %2$s FROM later CROSS JOIN LATERAL jsonb_populate_record(NULL::tjenestegraf.%1$I, later.before) AS held
       WHERE later.before IS NOT NULL',
      held.table_name, columns,
      (SELECT string_agg(format('held.%I', part), ', ' ORDER BY place)
        FROM unnest(held.key_columns) WITH ORDINALITY AS key (part, place)));
    EXECUTE format('GRANT SELECT ON tjenestegraf_as_of.%I TO tjenestegraf_api', held.table_name);
  END LOOP;
END
$$;
--> statement-breakpoint
SELECT tjenestegraf.make_as_of_views();
--> statement-breakpoint
CREATE VIEW tjenestegraf_as_of.directory_commit AS
  SELECT version, transaction, committed_at FROM tjenestegraf.history_commit
  WHERE version <= current_setting('tjenestegraf.as_of_version')::bigint;
--> statement-breakpoint
GRANT SELECT ON tjenestegraf_as_of.directory_commit TO tjenestegraf_api;
--> statement-breakpoint
-- Rows of one table as they are now, by key, with what history keeps of a row and nothing else. One statement a table.
CREATE FUNCTION tjenestegraf.rows_now(of_table text, keys text[]) RETURNS TABLE (row_key text, image jsonb)
LANGUAGE plpgsql STABLE SET search_path = tjenestegraf, pg_temp SET datestyle = 'ISO, YMD' AS $$
DECLARE
  held record;
BEGIN
  FOR held IN SELECT * FROM history_tables() AS known WHERE known.table_name = of_table LOOP
    RETURN QUERY EXECUTE format(
      'SELECT key, to_jsonb(held) - %1$L::text[]
       FROM %2$I AS held CROSS JOIN LATERAL concat_ws(''/'', %3$s) AS key WHERE key = ANY ($1)',
      held.never_kept || 'version_transaction'::text, held.table_name,
      (SELECT string_agg(format('held.%I', part), ', ' ORDER BY place)
        FROM unnest(held.key_columns) WITH ORDINALITY AS key (part, place))) USING keys;
  END LOOP;
END
$$;
--> statement-breakpoint
-- Whom an entity's history concerns: those whom the entity concerns now, and where it is gone, those whom it last did.
-- Null is every municipality.
CREATE FUNCTION tjenestegraf.concerned_by_history(of_type text, of_id text) RETURNS text[]
LANGUAGE plpgsql STABLE SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  found text[];
  owned_by text;
BEGIN
  IF of_type IN ('GOVERNOR', 'GUIDELINE_RATE', 'RATE_CATEGORY', 'CIRCULAR', 'COUNTY', 'SOURCE') THEN RETURN NULL; END IF;
  IF of_type = 'MUNICIPALITY' THEN
    RETURN ARRAY(SELECT of_id UNION SELECT municipality_number FROM former_number WHERE number = of_id);
  END IF;
  found := concerned_by_entity(CASE of_type WHEN 'OPENING_HOURS' THEN 'OFFICE' WHEN 'AGREEMENT' THEN 'CRISIS_CENTRE_AGREEMENT'
    ELSE of_type END, of_id);
  IF found IS DISTINCT FROM '{}' THEN RETURN found; END IF;
  IF of_type = 'AGREEMENT' THEN
    RETURN ARRAY(SELECT before ->> 'municipality_number' FROM row_history
      WHERE table_name = 'agreement' AND row_key = of_id AND before IS NOT NULL ORDER BY sequence DESC LIMIT 1);
  END IF;
  owned_by := of_id;
  IF of_type IN ('PHONE', 'RECEPTION', 'CONTACT') THEN
    SELECT owner_key INTO owned_by FROM row_history
    WHERE table_name = lower(of_type) AND row_key = of_id AND before IS NOT NULL ORDER BY sequence DESC LIMIT 1;
    found := CASE WHEN EXISTS (SELECT FROM office WHERE number = owned_by) THEN served_by_office(owned_by)
      ELSE served_by_centre(owned_by) END;
    IF found <> '{}' THEN RETURN found; END IF;
  END IF;
  -- All that it ever served: its last day is not told apart from the days before.
  RETURN ARRAY(SELECT DISTINCT before ->> 'municipality_number' FROM row_history
    WHERE table_name IN ('coverage', 'agreement') AND owner_key = owned_by ORDER BY 1);
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION tjenestegraf.history_tables(), tjenestegraf.keep_history(), tjenestegraf.keep_commit(),
  tjenestegraf.refuse_new_history(), tjenestegraf.make_as_of_views(), tjenestegraf.rows_now(text, text[]),
  tjenestegraf.concerned_by_history(text, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION tjenestegraf.history_tables(), tjenestegraf.rows_now(text, text[]),
  tjenestegraf.concerned_by_history(text, text) TO tjenestegraf_api;
--> statement-breakpoint
GRANT SELECT ON tjenestegraf.row_history, tjenestegraf.history_commit TO tjenestegraf_api;
