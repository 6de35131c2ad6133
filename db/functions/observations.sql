-- Observations of sources.

-- What a source said stays as it was said. Compared as rows: their JSON, made twice for each, took most of the time of
-- ten thousand statements that are said anew.
CREATE FUNCTION tjenestegraf.keep_observation() RETURNS trigger
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

-- The same of what an owner stated of several fields: nothing but its marks changes.
CREATE FUNCTION tjenestegraf.keep_statement() RETURNS trigger
LANGUAGE plpgsql SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  said record := NEW;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    said.marks := OLD.marks;
    IF said IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'an observation is kept as it was said'
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'observation_is_kept';
END
$$;

-- The marks of a statement with these added to those of the fields in some of its places.
CREATE FUNCTION tjenestegraf.with_marks(marks jsonb, places bigint[], added jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
  SELECT nullif(coalesce(marks, '{}') || coalesce(jsonb_object_agg(place, coalesce(marks -> place::text, '{}') || added), '{}'), '{}')
  FROM unnest(places) AS place
$$;

CREATE FUNCTION tjenestegraf.refuse_finding() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'a request words no finding of kind %', NEW.kind
    USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'finding_is_worded_by_rules';
END
$$;
