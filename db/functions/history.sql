-- History: what each row of a directory table was, never pruned.

-- The tables that make up the directory: what a row is known by, and what is never kept of it. Persons and where a crisis
-- centre lies must be possible to take back, so what they once were is nowhere.
CREATE FUNCTION tjenestegraf.history_tables() RETURNS TABLE (table_name text, key_columns text[], never_kept text[])
LANGUAGE sql IMMUTABLE AS $$
  VALUES
    ('source', '{id}'::text[], '{}'::text[]), ('governor', '{id}', '{}'), ('county', '{number}', '{}'),
    ('municipality', '{number}', '{}'), ('former_number', '{number,municipality_number}', '{}'),
    ('office', '{number}', '{}'), ('coverage', '{id}', '{}'), ('reception', '{id}', '{}'), ('phone', '{id}', '{}'),
    ('contact', '{id}', '{name,phone,email}'), ('opening_schedule', '{id}', '{}'), ('opening_rule', '{id}', '{}'),
    ('office_profile', '{office_number}', '{}'), ('notice', '{id}', '{}'),
    ('opening_exception', '{id}', '{}'), ('special_day', '{id}', '{}'), ('catalogue_entry', '{code}', '{}'),
    ('municipal_service', '{municipality_number,code}', '{}'),
    ('crisis_centre', '{id}', '{street,postal_code,city}'), ('agreement', '{id}', '{}'), ('circular', '{id}', '{}'),
    ('rate_category', '{code}', '{}'), ('rate_period', '{valid_from}', '{}'),
    ('rate_amount', '{valid_from,category}', '{}'), ('municipal_rate', '{municipality_number,category,valid_from}', '{}'),
    ('municipality_fact', '{municipality_number}', '{}'), ('municipality_population', '{municipality_number,year}', '{}'),
    ('postal_code', '{code}', '{}'), ('help_line', '{id}', '{}'), ('base_amount', '{valid_from}', '{}')
$$;

-- One statement for each statement that writes, whatever the number of rows; of a new row only its key, for there was
-- nothing before. Arguments: the columns of the key, and those never kept. The statements are put together here because
-- a key read from a row as it is costs a fraction of one read from its JSON.
CREATE FUNCTION tjenestegraf.keep_history() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp SET datestyle = 'ISO, YMD' AS $$
DECLARE
  columns record;
  confirmed text;
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
      string_agg(format('earlier.%I', attname), ', ') FILTER (WHERE attname <> 'verified_at') AS earlier_but_when,
      string_agg(format('later.%I', attname), ', ') FILTER (WHERE attname <> 'verified_at') AS later_but_when,
      bool_or(attname = 'version') AS versioned, bool_or(attname = 'verified_at') AS verifiable INTO columns
    FROM pg_attribute CROSS JOIN LATERAL (SELECT attname IN ('version', 'version_transaction')) AS counter (marks)
    WHERE attrelid = TG_RELID AND attnum > 0 AND NOT attisdropped;
    -- Rows that were confirmed, and nothing else, are named together: their copies would be most of what is kept.
    confirmed := CASE WHEN columns.verifiable AND current_setting('tjenestegraf.verifying', true) = 'on'
      THEN format('(%s) IS NOT DISTINCT FROM (%s)', columns.earlier_but_when, columns.later_but_when) ELSE 'false' END;
    EXECUTE format(
      'INSERT INTO row_history (transaction, table_name, row_key, operation, before)
       SELECT pg_current_xact_id(), %1$L, concat_ws(''/'', %2$s),
         CASE WHEN earlier IS NULL THEN ''INSERT'' WHEN later IS NULL THEN ''DELETE''
           WHEN (%4$s) IS NOT DISTINCT FROM (%5$s) THEN ''TOUCH'' ELSE ''UPDATE'' END,
         to_jsonb(earlier) - %3$L::text[]
       FROM old_rows AS earlier FULL JOIN new_rows AS later USING (%2$s)
       WHERE (%4$s%6$s) IS DISTINCT FROM (%5$s%7$s) AND NOT (%8$s)', TG_TABLE_NAME, TG_ARGV[0],
      TG_ARGV[1]::text[] || 'version_transaction'::text, columns.earlier, columns.later,
      CASE WHEN columns.versioned THEN ', earlier.version' END, CASE WHEN columns.versioned THEN ', later.version' END,
      confirmed);
    IF confirmed <> 'false' THEN
      EXECUTE format(
        'WITH together AS MATERIALIZED (
           SELECT earlier.verified_at AS earlier, array_agg(key ORDER BY key) AS keys
           FROM old_rows AS earlier JOIN new_rows AS later USING (%2$s) CROSS JOIN LATERAL concat_ws(''/'', %2$s) AS key
           WHERE %3$s AND earlier.verified_at IS DISTINCT FROM later.verified_at GROUP BY 1)
         INSERT INTO row_confirmation (transaction, sequence, set_id, earlier)
         SELECT pg_current_xact_id(), nextval(''row_history_sequence_seq''), row_set_of(%1$L, keys), earlier FROM together',
        TG_TABLE_NAME, TG_ARGV[0], confirmed);
    END IF;
  END IF;
  RETURN NULL;
END
$$;

-- The feed's commits are pruned after a while; these stay. Who writes is read where the commit gets its number.
CREATE FUNCTION tjenestegraf.keep_commit() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
BEGIN
  INSERT INTO history_commit (version, transaction, committed_at, actor)
  VALUES (NEW.version, NEW.transaction, NEW.committed_at, nullif(current_setting('tjenestegraf.actor', true), ''));
  RETURN NULL;
END
$$;

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

-- The set of these rows, made where there is none. Called by the trigger alone.
CREATE FUNCTION tjenestegraf.row_set_of(of_table text, keys text[]) RETURNS bigint
LANGUAGE plpgsql SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  keys_hash bytea := sha256(convert_to(array_to_string(keys, E'\n'), 'UTF8'));
  known bigint;
BEGIN
  SELECT id INTO known FROM row_set WHERE table_name = of_table AND hash = keys_hash;
  IF FOUND THEN RETURN known; END IF;
  INSERT INTO row_set (table_name, row_keys, hash) VALUES (of_table, keys, keys_hash)
  ON CONFLICT (table_name, hash) DO NOTHING RETURNING id INTO known;
  IF known IS NULL THEN SELECT id INTO known FROM row_set WHERE table_name = of_table AND hash = keys_hash; END IF;
  RETURN known;
END
$$;

-- When some rows of a table were confirmed, each with its place: the confirmation's among the rows of `row_history`, and its
-- own within the confirmation, from 1.
CREATE FUNCTION tjenestegraf.confirmations_of(of_table text, keys text[])
RETURNS TABLE (row_key text, sequence bigint, place bigint, transaction xid8, earlier timestamptz)
LANGUAGE sql STABLE SET search_path = tjenestegraf, pg_temp AS $$
  SELECT one.row_key, sequence, one.place, transaction, earlier
  FROM row_set CROSS JOIN LATERAL unnest(row_keys) WITH ORDINALITY AS one (row_key, place)
  JOIN row_confirmation ON set_id = id
  WHERE table_name = of_table AND row_keys && keys AND one.row_key = ANY (keys)
$$;
