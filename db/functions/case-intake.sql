-- Case events handed in by municipalities. Only `submit_case_events` is the API's.

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

-- True: this content is new. The same content again is to change nothing.
CREATE FUNCTION confidential.enter_file(of_municipality text, of_hash text, row_count integer) RETURNS boolean
LANGUAGE sql SET search_path = confidential, pg_temp AS $$
  WITH entered AS (
    INSERT INTO intake_file (municipality_number, content_hash, rows) VALUES (of_municipality, of_hash, row_count)
    ON CONFLICT DO NOTHING RETURNING 1)
  SELECT EXISTS (SELECT FROM entered)
$$;

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
