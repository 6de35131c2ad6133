-- Which municipalities an office, a crisis centre, or any entity concerns. Null: all; {}: none that is known.

CREATE FUNCTION tjenestegraf.served_by_office(office text) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(SELECT DISTINCT municipality_number FROM coverage WHERE office_number = office ORDER BY 1);
END
$$;

CREATE FUNCTION tjenestegraf.served_by_centre(centre text) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(SELECT DISTINCT municipality_number FROM agreement WHERE centre_id = centre ORDER BY 1);
END
$$;

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

-- Whom an entity that sources speak of concerns: null is every municipality, {} is none that is known. A place or a line
-- that the directory does not hold is its office's, whose number its id begins with.
CREATE FUNCTION tjenestegraf.concerned_by_entity(of_type text, of_id text) RETURNS text[]
LANGUAGE plpgsql STABLE SET search_path = tjenestegraf, pg_temp AS $$
BEGIN
  RETURN CASE of_type
    WHEN 'CIRCULAR' THEN NULL
    WHEN 'MUNICIPALITY' THEN ARRAY[of_id]
    WHEN 'SERVICE' THEN CASE WHEN of_id ~ '^[0-9]{4}-' THEN ARRAY[left(of_id, 4)] END
    WHEN 'COUNTY' THEN ARRAY(SELECT number FROM municipality WHERE county_number = of_id ORDER BY 1)
    WHEN 'OFFICE' THEN served_by_office(of_id)
    WHEN 'RECEPTION' THEN served_by_office(coalesce((SELECT office_number FROM reception WHERE id = of_id), left(of_id, 4)))
    WHEN 'CONTACT' THEN served_by_office(coalesce((SELECT office_number FROM contact WHERE id = of_id), left(of_id, 4)))
    WHEN 'PHONE' THEN coalesce(
      (SELECT CASE WHEN office_number IS NULL THEN served_by_centre(crisis_centre_id) ELSE served_by_office(office_number) END
       FROM phone WHERE id = of_id),
      served_by_office(left(of_id, 4)))
    WHEN 'CRISIS_CENTRE' THEN served_by_centre(of_id)
    WHEN 'CRISIS_CENTRE_AGREEMENT' THEN ARRAY(SELECT municipality_number FROM agreement WHERE id = of_id)
    WHEN 'SOURCE' THEN CASE WHEN EXISTS (
        SELECT FROM source_audience WHERE source_id = of_id AND governor_id IS NULL AND municipality_numbers IS NULL)
      THEN NULL ELSE ARRAY(
        SELECT municipality.number FROM municipality JOIN county ON county.number = county_number
        JOIN source_audience AS audience ON audience.source_id = of_id
        WHERE audience.governor_id = county.governor_id OR municipality.number = ANY (audience.municipality_numbers)
        ORDER BY 1) END
    ELSE '{}'
  END;
END
$$;

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
