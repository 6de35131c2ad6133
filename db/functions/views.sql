-- Views hold no data. They are dropped before a migration, which could not alter a table under them, and made anew after it.

-- The directory's tables as they stood after the commit whose number is in `tjenestegraf.as_of_version`, under the same
-- names: whoever has this schema first in its search path reads the past with the statements that read the present. A row
-- that a later commit touched is what it was before the first such touch; any other is what it is. Of rows that were merely
-- confirmed in between, it is when they had been confirmed before.
DO $$
DECLARE
  history record;
  columns text;
  row_key text;
BEGIN
  FOR history IN SELECT * FROM tjenestegraf.history_tables() LOOP
    SELECT string_agg(CASE
      WHEN attname = ANY (history.never_kept) THEN format('NULL::%s AS %I', format_type(atttypid, atttypmod), attname)
      WHEN attname = 'verified_at'
        THEN 'CASE WHEN confirmed.row_key IS NULL THEN held.verified_at ELSE confirmed.earlier END AS verified_at'
      ELSE format('held.%I', attname) END, ', ' ORDER BY attnum) INTO columns
    FROM pg_attribute
    WHERE attrelid = format('tjenestegraf.%I', history.table_name)::regclass AND attnum > 0 AND NOT attisdropped;
    SELECT format('concat_ws(''/'', %s)', string_agg(format('held.%I', part), ', ' ORDER BY place)) INTO row_key
    FROM unnest(history.key_columns) WITH ORDINALITY AS key (part, place);
    EXECUTE format(
      'CREATE VIEW tjenestegraf_as_of.%1$I AS
       WITH later AS MATERIALIZED (
         SELECT DISTINCT ON (row_key) row_key, sequence, before
         FROM tjenestegraf.row_history JOIN tjenestegraf.history_commit USING (transaction)
         WHERE table_name = %1$L AND version > current_setting(''tjenestegraf.as_of_version'')::bigint
         ORDER BY row_key, sequence),
       confirmed AS MATERIALIZED (
         SELECT DISTINCT ON (row_key) row_key, sequence, earlier
         FROM tjenestegraf.row_confirmation JOIN tjenestegraf.history_commit USING (transaction)
         JOIN tjenestegraf.row_set ON id = set_id CROSS JOIN LATERAL unnest(row_keys) AS row_key
         WHERE table_name = %1$L AND version > current_setting(''tjenestegraf.as_of_version'')::bigint
         ORDER BY row_key, sequence)
       SELECT %2$s FROM tjenestegraf.%1$I AS held LEFT JOIN confirmed ON confirmed.row_key = %3$s
       WHERE NOT EXISTS (SELECT FROM later WHERE later.row_key = %3$s)
       UNION ALL
       SELECT %2$s FROM later CROSS JOIN LATERAL jsonb_populate_record(NULL::tjenestegraf.%1$I, later.before) AS held
       LEFT JOIN confirmed ON confirmed.row_key = later.row_key AND confirmed.sequence < later.sequence
       WHERE later.before IS NOT NULL',
      history.table_name, columns, row_key);
  END LOOP;
END
$$;

CREATE VIEW tjenestegraf_as_of.directory_commit AS
  SELECT version, transaction, committed_at FROM tjenestegraf.history_commit
  WHERE version <= current_setting('tjenestegraf.as_of_version')::bigint;

-- The rows that stand now, each with the newest release's sensitive part.
CREATE VIEW statistics.protected_case WITH (security_invoker = true) AS
SELECT row.level, row.row_number, row.release, row.municipality_number, row.county_number, row.month, row.service,
  row.age_band, coalesce(done.outcome, row.outcome) AS outcome, coalesce(done.complaint, row.complaint) AS complaint,
  coalesce(done.deadline, row.deadline) AS deadline,
  CASE WHEN done.level IS NULL THEN row.days ELSE done.days END AS days, row.weight
FROM statistics.protected_row AS row
LEFT JOIN LATERAL (
  SELECT * FROM statistics.completion
  WHERE completion.level = row.level AND completion.row_number = row.row_number
  ORDER BY completion.release DESC LIMIT 1) AS done ON true
WHERE NOT EXISTS (
  SELECT FROM statistics.retraction
  WHERE retraction.level = row.level AND retraction.row_number = row.row_number);

-- All observations: those with a row of their own, and what owners stated of several fields in one row, with that row's
-- id and the place in it, null of the others.
CREATE VIEW tjenestegraf.every_observation AS
SELECT id, source_id, entity_type, entity_id, field, field_group, value, observed_on, valid_from, valid_to, retrieved_at,
  importer_name, importer_version, origin, specificity, human_verified_at, withdrawn_at, NULL::bigint AS statement_id,
  NULL::bigint AS place_within
FROM tjenestegraf.observation
UNION ALL
SELECT format('observation-%s.%s', id, place), source_id, entity_type, entity_id, one ->> 0, one ->> 1, one -> 2, observed_on,
  NULL, NULL, coalesce((mark ->> 'retrieved')::timestamptz, stated_at), importer_name, importer_version, 'OWNER', specificity,
  coalesce((mark ->> 'verified')::timestamptz, stated_at), (mark ->> 'withdrawn')::timestamptz, id, place
FROM tjenestegraf.owner_statement CROSS JOIN LATERAL jsonb_array_elements(stated) WITH ORDINALITY AS said (one, place)
  CROSS JOIN LATERAL (SELECT marks -> place::text) AS marked (mark);
