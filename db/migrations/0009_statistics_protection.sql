-- Two walls around the case statistics. `confidential` is the release's alone: the API's role has no privilege on any
-- table in it. `statistics` is what the API may read: nothing in it is confidential, and nothing in it ever changes.
REVOKE ALL ON ALL TABLES IN SCHEMA confidential FROM PUBLIC, tjenestegraf_api;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA confidential TO tjenestegraf_release;
--> statement-breakpoint
GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA confidential TO tjenestegraf_release;
--> statement-breakpoint
REVOKE ALL ON SCHEMA statistics FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA statistics TO tjenestegraf_api, tjenestegraf_release;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA statistics TO tjenestegraf_api;
--> statement-breakpoint
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA statistics TO tjenestegraf_release;
--> statement-breakpoint
-- Released rows do not change, whoever asks.
CREATE FUNCTION statistics.refuse_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'released statistics do not change' USING ERRCODE = '55000', CONSTRAINT = 'statistics_append_only';
END
$$;
--> statement-breakpoint
CREATE TRIGGER release_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON statistics.release
  FOR EACH STATEMENT EXECUTE FUNCTION statistics.refuse_change();
--> statement-breakpoint
CREATE TRIGGER protected_row_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON statistics.protected_row
  FOR EACH STATEMENT EXECUTE FUNCTION statistics.refuse_change();
--> statement-breakpoint
CREATE TRIGGER completion_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON statistics.completion
  FOR EACH STATEMENT EXECUTE FUNCTION statistics.refuse_change();
--> statement-breakpoint
CREATE TRIGGER recipient_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON statistics.recipient
  FOR EACH STATEMENT EXECUTE FUNCTION statistics.refuse_change();
--> statement-breakpoint
CREATE TRIGGER reported_period_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON statistics.reported_period
  FOR EACH STATEMENT EXECUTE FUNCTION statistics.refuse_change();
--> statement-breakpoint
-- The level a reader sees is a setting of its transaction; where none is set, it is the more protected one.
CREATE FUNCTION statistics.level_shown() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE current_setting('tjenestegraf.statistics_level', true) WHEN 'A' THEN 'A' ELSE 'P' END
$$;
--> statement-breakpoint
ALTER TABLE statistics.protected_row ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE statistics.completion ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE statistics.recipient ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE statistics.reported_period ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY protected_row_level ON statistics.protected_row FOR SELECT TO tjenestegraf_api
  USING (level = (SELECT statistics.level_shown()));
--> statement-breakpoint
CREATE POLICY completion_level ON statistics.completion FOR SELECT TO tjenestegraf_api
  USING (level = (SELECT statistics.level_shown()));
--> statement-breakpoint
CREATE POLICY recipient_level ON statistics.recipient FOR SELECT TO tjenestegraf_api
  USING (level = (SELECT statistics.level_shown()));
--> statement-breakpoint
CREATE POLICY reported_period_all ON statistics.reported_period FOR SELECT TO tjenestegraf_api USING (true);
--> statement-breakpoint
CREATE POLICY protected_row_release ON statistics.protected_row FOR SELECT TO tjenestegraf_release USING (true);
--> statement-breakpoint
CREATE POLICY completion_release ON statistics.completion FOR SELECT TO tjenestegraf_release USING (true);
--> statement-breakpoint
CREATE POLICY recipient_release ON statistics.recipient FOR SELECT TO tjenestegraf_release USING (true);
--> statement-breakpoint
CREATE POLICY reported_period_release ON statistics.reported_period FOR SELECT TO tjenestegraf_release USING (true);
--> statement-breakpoint
-- Rows come before their release's own row; once that stands, none can be added to it.
CREATE POLICY protected_row_new ON statistics.protected_row FOR INSERT TO tjenestegraf_release
  WITH CHECK (release > (SELECT coalesce(max(number), 0) FROM statistics.release));
--> statement-breakpoint
CREATE POLICY completion_new ON statistics.completion FOR INSERT TO tjenestegraf_release
  WITH CHECK (release > (SELECT coalesce(max(number), 0) FROM statistics.release));
--> statement-breakpoint
CREATE POLICY recipient_new ON statistics.recipient FOR INSERT TO tjenestegraf_release
  WITH CHECK (release > (SELECT coalesce(max(number), 0) FROM statistics.release));
--> statement-breakpoint
CREATE POLICY reported_period_new ON statistics.reported_period FOR INSERT TO tjenestegraf_release
  WITH CHECK (release > (SELECT coalesce(max(number), 0) FROM statistics.release));
--> statement-breakpoint
-- The rows as they read now: withheld parts filled in by later releases.
CREATE VIEW statistics.protected_case WITH (security_invoker = true) AS
SELECT row.level, row.row_number, row.release, row.municipality_number, row.county_number, row.month, row.service,
  row.age_band, coalesce(done.outcome, row.outcome) AS outcome, coalesce(done.complaint, row.complaint) AS complaint,
  coalesce(done.deadline, row.deadline) AS deadline,
  CASE WHEN done.level IS NULL THEN row.days ELSE done.days END AS days, row.weight
FROM statistics.protected_row AS row
LEFT JOIN statistics.completion AS done ON done.level = row.level AND done.row_number = row.row_number;
--> statement-breakpoint
GRANT SELECT ON statistics.protected_case TO tjenestegraf_api, tjenestegraf_release;
--> statement-breakpoint
CREATE FUNCTION statistics.announce_release() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('tjenestegraf_release', NEW.number::text);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER release_announced AFTER INSERT ON statistics.release
  FOR EACH ROW EXECUTE FUNCTION statistics.announce_release();
--> statement-breakpoint
-- A case as it is handed in. The API's program and the import have checked it; the tables check once more.
CREATE TYPE confidential.submitted_case AS (
  case_id text, person_id text, service smallint, received date, decided date, outcome smallint, complaint_received date,
  first_instance_decided date, first_instance_outcome text, second_instance_decided date, second_instance_outcome text,
  replaces text, birth_year smallint, complaint smallint, deadline smallint, days smallint
);
--> statement-breakpoint
-- Intake and release keep apart: intakes run beside each other, one municipality's one after the other, a release alone.
CREATE FUNCTION confidential.lock_intake(of_municipality text, wait boolean) RETURNS void
LANGUAGE plpgsql SET search_path = confidential, pg_temp AS $$
BEGIN
  IF wait THEN
    PERFORM pg_advisory_xact_lock_shared(5025, 1);
  ELSIF NOT pg_try_advisory_xact_lock_shared(5025, 1) THEN
    RAISE EXCEPTION 'a release is under way' USING ERRCODE = '55P03', CONSTRAINT = 'release-running';
  END IF;
  PERFORM pg_advisory_xact_lock(5026, of_municipality::integer);
END
$$;
--> statement-breakpoint
-- True: this content is new. The same content again is to change nothing.
CREATE FUNCTION confidential.enter_file(of_municipality text, of_hash text, row_count integer) RETURNS boolean
LANGUAGE sql SET search_path = confidential, pg_temp AS $$
  WITH entered AS (
    INSERT INTO intake_file (municipality_number, content_hash, rows) VALUES (of_municipality, of_hash, row_count)
    ON CONFLICT DO NOTHING RETURNING 1)
  SELECT EXISTS (SELECT FROM entered)
$$;
--> statement-breakpoint
-- Adds months to those that a municipality says it has reported.
CREATE FUNCTION confidential.state_period(of_municipality text, first_month date, end_month date) RETURNS void
LANGUAGE plpgsql SET search_path = confidential, pg_temp AS $$
BEGIN
  INSERT INTO stated_period AS known (municipality_number, from_month, to_month)
  VALUES (of_municipality, date_trunc('month', first_month), date_trunc('month', end_month))
  ON CONFLICT (municipality_number) DO UPDATE
    SET from_month = least(known.from_month, excluded.from_month), to_month = greatest(known.to_month, excluded.to_month)
    WHERE excluded.from_month <= known.to_month AND excluded.to_month >= known.from_month;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the months leave a gap to those reported before' USING ERRCODE = '22023', CONSTRAINT = 'covers-gap';
  END IF;
END
$$;
--> statement-breakpoint
-- Takes in cases of one municipality. Not counted yet: a changed case is replaced, a withdrawn one is gone. Counted by a
-- release: a change becomes a correction that the next release owes, a withdrawal a debt; the case itself is gone all the
-- same. A change of service, month or birth year cannot be owed as a correction: the old case is withdrawn, a new one comes.
CREATE FUNCTION confidential.take_in(of_municipality text, events jsonb, withdrawn_ids text[])
RETURNS TABLE (added integer, replaced integer, corrected integer, withdrawn integer, withdrawn_after_release integer)
LANGUAGE plpgsql SET search_path = confidential, pg_temp AS $$
DECLARE
  submitted submitted_case[];
  -- A case is counted by a release when its month and its number are in these bounds.
  first_released date := '-infinity';
  end_released date := '-infinity';
  last_released bigint := 0;
  moved integer;
BEGIN
  SELECT coalesce(max(from_month), '-infinity'), coalesce(max(to_month), '-infinity'), coalesce(max(case_number_max), 0)
  INTO first_released, end_released, last_released
  FROM released_period, release_state WHERE municipality_number = of_municipality;

  SELECT coalesce(array_agg(event), '{}') INTO submitted
  FROM jsonb_populate_recordset(NULL::submitted_case, events) AS event;

  WITH gone AS (
    DELETE FROM case_event WHERE municipality_number = of_municipality AND case_id = ANY (withdrawn_ids)
    RETURNING case_number, service,
      case_number <= last_released AND received >= first_released AND received < end_released AS released
  ), owed AS (
    INSERT INTO case_withdrawal (case_number, municipality_number, service)
    SELECT case_number, of_municipality, service FROM gone WHERE released
  )
  SELECT count(*) FILTER (WHERE NOT released), count(*) FILTER (WHERE released)
  INTO withdrawn, withdrawn_after_release FROM gone;
  UPDATE case_event SET replaces = NULL
  WHERE municipality_number = of_municipality AND replaces = ANY (withdrawn_ids);

  WITH gone AS (
    DELETE FROM case_event AS known USING unnest(submitted) AS event
    WHERE known.municipality_number = of_municipality AND known.case_id = event.case_id
      AND known.case_number <= last_released AND known.received >= first_released AND known.received < end_released
      AND (known.service <> event.service OR known.birth_year IS DISTINCT FROM event.birth_year
        OR date_trunc('month', known.received) <> date_trunc('month', event.received))
    RETURNING known.case_number, known.service
  )
  INSERT INTO case_withdrawal (case_number, municipality_number, service)
  SELECT case_number, of_municipality, service FROM gone;
  GET DIAGNOSTICS moved = ROW_COUNT;
  DELETE FROM case_correction AS owed USING case_withdrawal AS gone
  WHERE gone.case_number = owed.case_number AND gone.municipality_number = of_municipality;

  INSERT INTO person (municipality_number, person_id)
  SELECT DISTINCT of_municipality, person_id FROM unnest(submitted)
  ON CONFLICT DO NOTHING;

  INSERT INTO case_correction AS owed (case_number, municipality_number, service, from_outcome, from_complaint,
    from_deadline, from_days, to_outcome, to_complaint, to_deadline, to_days)
  SELECT known.case_number, of_municipality, known.service, known.outcome, known.complaint, known.deadline, known.days,
    event.outcome, event.complaint, event.deadline, event.days
  FROM unnest(submitted) AS event
  JOIN case_event AS known ON known.municipality_number = of_municipality AND known.case_id = event.case_id
  WHERE known.case_number <= last_released AND known.received >= first_released AND known.received < end_released
    AND (known.outcome, known.complaint, known.deadline, known.days)
    IS DISTINCT FROM (event.outcome, event.complaint, event.deadline, event.days)
  ON CONFLICT (case_number) DO UPDATE SET to_outcome = excluded.to_outcome, to_complaint = excluded.to_complaint,
    to_deadline = excluded.to_deadline, to_days = excluded.to_days;
  DELETE FROM case_correction WHERE municipality_number = of_municipality
    AND (from_outcome, from_complaint, from_deadline, from_days)
      IS NOT DISTINCT FROM (to_outcome, to_complaint, to_deadline, to_days);

  WITH changed AS (
    UPDATE case_event AS known SET
      -- A case not counted yet gets a new number: its new month may be one that is released already.
      case_number = CASE
        WHEN known.case_number <= last_released AND known.received >= first_released AND known.received < end_released
        THEN known.case_number ELSE nextval('case_event_case_number_seq') END,
      person_number = person.number, service = event.service, received = event.received,
      decided = event.decided, outcome = event.outcome, complaint_received = event.complaint_received,
      first_instance_decided = event.first_instance_decided, first_instance_outcome = event.first_instance_outcome,
      second_instance_decided = event.second_instance_decided, second_instance_outcome = event.second_instance_outcome,
      replaces = event.replaces, birth_year = event.birth_year, complaint = event.complaint, deadline = event.deadline,
      days = event.days
    FROM unnest(submitted) AS event
    JOIN person ON person.municipality_number = of_municipality AND person.person_id = event.person_id
    WHERE known.municipality_number = of_municipality AND known.case_id = event.case_id
      AND (known.person_number, known.service, known.received, known.decided, known.outcome, known.complaint_received,
        known.first_instance_decided, known.first_instance_outcome, known.second_instance_decided,
        known.second_instance_outcome, known.replaces, known.birth_year, known.complaint, known.deadline, known.days)
      IS DISTINCT FROM (person.number, event.service, event.received, event.decided, event.outcome,
        event.complaint_received, event.first_instance_decided, event.first_instance_outcome,
        event.second_instance_decided, event.second_instance_outcome, event.replaces, event.birth_year, event.complaint,
        event.deadline, event.days)
    RETURNING known.case_number <= last_released AS released
  )
  SELECT count(*) FILTER (WHERE NOT released), count(*) FILTER (WHERE released) + moved
  INTO replaced, corrected FROM changed;

  INSERT INTO case_event (municipality_number, case_id, person_number, service, received, decided, outcome,
    complaint_received, first_instance_decided, first_instance_outcome, second_instance_decided, second_instance_outcome,
    replaces, birth_year, complaint, deadline, days)
  SELECT of_municipality, event.case_id, person.number, event.service, event.received, event.decided, event.outcome,
    event.complaint_received, event.first_instance_decided, event.first_instance_outcome, event.second_instance_decided,
    event.second_instance_outcome, event.replaces, event.birth_year, event.complaint, event.deadline, event.days
  FROM unnest(submitted) WITH ORDINALITY AS event
  JOIN person ON person.municipality_number = of_municipality AND person.person_id = event.person_id
  ORDER BY event.ordinality
  ON CONFLICT (municipality_number, case_id) DO NOTHING;
  GET DIAGNOSTICS added = ROW_COUNT;
  added := added - moved;

  IF moved + withdrawn + withdrawn_after_release + replaced + corrected > 0 THEN
    DELETE FROM person WHERE municipality_number = of_municipality AND NOT EXISTS (
      SELECT FROM case_event
      WHERE case_event.municipality_number = of_municipality AND case_event.person_number = person.number);
  END IF;
  RETURN NEXT;
EXCEPTION WHEN data_exception OR integrity_constraint_violation THEN
  -- PostgreSQL's own words would hold the row.
  RAISE EXCEPTION 'a case event breaks a rule' USING ERRCODE = '22023', CONSTRAINT = 'case-event-refused';
END
$$;
--> statement-breakpoint
-- The API's way in: it answers nothing, so that nothing stored can be learnt through it.
CREATE FUNCTION tjenestegraf.submit_case_events(
  of_municipality text, of_hash text, events jsonb, withdrawn_ids text[], first_month date, end_month date
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = confidential, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM tjenestegraf.municipality WHERE number = of_municipality) THEN
    RAISE EXCEPTION 'no such municipality' USING ERRCODE = '22023', CONSTRAINT = 'municipality-unknown';
  END IF;
  PERFORM lock_intake(of_municipality, false);
  IF NOT enter_file(of_municipality, of_hash, jsonb_array_length(events) + cardinality(withdrawn_ids)) THEN RETURN; END IF;
  PERFORM take_in(of_municipality, events, withdrawn_ids);
  IF first_month IS NOT NULL THEN PERFORM state_period(of_municipality, first_month, end_month); END IF;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION statistics.refuse_change(), statistics.announce_release(), confidential.lock_intake(text, boolean),
  confidential.enter_file(text, text, integer), confidential.state_period(text, date, date),
  confidential.take_in(text, jsonb, text[]),
  tjenestegraf.submit_case_events(text, text, jsonb, text[], date, date) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION confidential.lock_intake(text, boolean), confidential.enter_file(text, text, integer),
  confidential.state_period(text, date, date), confidential.take_in(text, jsonb, text[]) TO tjenestegraf_release;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION tjenestegraf.submit_case_events(text, text, jsonb, text[], date, date) TO tjenestegraf_api;
