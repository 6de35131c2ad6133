-- Change feed, step 2: one row for an entity and a transaction, in `change`; and pruning.

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

-- One row for an entity and a transaction: what is done to it again is added to what was done before. `noted` names each
-- entity once, so where the transaction has said nothing yet there is nothing to look for. No two transactions ever write
-- the same row, so nothing waits here. Not a MERGE: its join may look for what is known by the transaction alone, and so
-- read all that the transaction has said for each of ten thousand rows.
CREATE FUNCTION tjenestegraf.record_changes(noted tjenestegraf.noted_change[]) RETURNS void
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

-- After a statement. Argument: the query that pairs the statement's rows; with a second one, the query that says by itself
-- what is to be noted of them (see `log_table`).
CREATE FUNCTION tjenestegraf.log_changes() RETURNS trigger
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

-- After a statement that changed no entity of the feed but what is found by a search: the directory gets a new version, and
-- because no change names what differs, servers read all of it anew.
CREATE FUNCTION tjenestegraf.note_commit() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
BEGIN
  PERFORM record_changes('{}'::noted_change[]);
  RETURN NULL;
END
$$;

-- One step: removes the oldest commits of those older than `keep`, as many as have `changes_max` changes together or one, and says from
-- where on the feed is complete. The newest commit always stays: its number is the directory's version. Answers with the number
-- of changes removed; null: nothing that old is left.
CREATE FUNCTION tjenestegraf.prune_changes(keep interval, changes_max bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  kept_from bigint;
  step_to bigint;
  removed bigint;
BEGIN
  IF keep < interval '7 days' THEN RAISE EXCEPTION 'changes are kept for at least 7 days'; END IF;
  SELECT coalesce(min(version) FILTER (WHERE committed_at >= clock_timestamp() - keep), max(version)) INTO kept_from
  FROM directory_commit;
  SELECT coalesce(min(version) FILTER (WHERE total >= changes_max), max(version)) INTO step_to
  FROM (
    SELECT version, sum((SELECT count(*) FROM change WHERE change.transaction = oldest.transaction)) OVER (ORDER BY version) AS total
    FROM (SELECT version, transaction FROM directory_commit WHERE version < kept_from ORDER BY version LIMIT 1000) AS oldest
  ) AS counted;
  DELETE FROM change USING directory_commit
  WHERE change.transaction = directory_commit.transaction AND directory_commit.version <= step_to;
  GET DIAGNOSTICS removed = ROW_COUNT;
  DELETE FROM directory_commit WHERE version <= step_to;
  UPDATE change_feed SET retained_from = greatest(retained_from, coalesce(step_to + 1, kept_from));
  RETURN CASE WHEN step_to IS NOT NULL THEN removed END;
END
$$;
