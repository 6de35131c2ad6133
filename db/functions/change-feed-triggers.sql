-- Change feed: the triggers that `triggers.sql` puts on each directory table, made from its columns.

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

-- Puts a table's rows into the feed; to be run again when the table gets a column. A trigger with transition tables has
-- one event, so there are three. A row before and a row after are the same one by their key: one whose key changed is
-- one that went and one that came. A change of a column that is not in the list names no field;
-- a part's version is not, for it says nothing by itself.
CREATE FUNCTION tjenestegraf.log_table(name text) RETURNS void
LANGUAGE plpgsql SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  naming CONSTANT text[] := '{id,number,code,valid_from,office_number,crisis_centre_id,centre_id,municipality_number,schedule_id,open_from,open_until}';
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
