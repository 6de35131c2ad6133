-- What was proposed becomes what it says only here: the API may write neither offices nor crisis centres itself.

-- Decides a proposal that waits, once; null: there is none that this client may decide. A client never decides its own.
CREATE FUNCTION tjenestegraf.decide_proposal(
  of_id text, approves boolean, why text, client text, is_administrator boolean, reach text[], at timestamptz
) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  asked proposal;
  made text;
BEGIN
  SELECT * INTO asked FROM proposal WHERE id = of_id AND state = 'PENDING' AND client_id IS DISTINCT FROM client
    AND (is_administrator OR decider_municipalities && reach) FOR UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF approves THEN made := carry_out_proposal(asked, at); END IF;
  UPDATE proposal SET state = CASE WHEN approves THEN 'APPROVED' ELSE 'REFUSED' END, reason = why, decided_at = at,
    decided_by = client, result_id = made WHERE id = of_id;
  RETURN coalesce(made, '');
END
$$;

CREATE FUNCTION tjenestegraf.carry_out_proposal(asked proposal, at timestamptz) RETURNS text
LANGUAGE plpgsql SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  said CONSTANT jsonb := asked.content;
  own_source CONSTANT text := 'source-client-' || asked.client_id;
  first_day CONSTANT date := said ->> 'validFrom';
  end_day CONSTANT date := said ->> 'validTo';
  made text;
BEGIN
  IF asked.kind = 'REGISTRATION' THEN
    made := 'municipality-' || left(asked.id, 8);
    PERFORM register_client(made, asked.organisation_number, said ->> 'name', 'MUNICIPALITY', ARRAY[asked.municipality_number],
      NULL, NULL, NULL);
    RETURN made;
  END IF;
  INSERT INTO source (id, title, publisher, retrieved_on)
  SELECT own_source, 'Opplyst av ' || name, name, at::date FROM client WHERE id = asked.client_id ON CONFLICT (id) DO NOTHING;
  IF asked.kind = 'CRISIS_CENTRE' THEN
    made := trim(BOTH '-' FROM regexp_replace(translate(lower(said ->> 'name'), 'æøåáđŋšŧžäö', 'aoaadnstzao'), '[^a-z0-9]+', '-', 'g'));
    INSERT INTO crisis_centre (id, name, open_around_the_clock, address_withheld, website, source_id, verified_at)
    VALUES (made, said ->> 'name', (said ->> 'openAroundTheClock')::boolean, (said ->> 'addressWithheld')::boolean,
      said ->> 'website', own_source, at);
    INSERT INTO phone (id, crisis_centre_id, number, purpose, disputed, source_id, verified_at)
    SELECT made || '-crisis-line', made, said ->> 'phone', 'CRISIS_LINE', false, own_source, at WHERE said ->> 'phone' IS NOT NULL;
    INSERT INTO agreement (id, centre_id, municipality_number, form, valid_from, valid_to, source_id, verified_at)
    VALUES (made || '-' || asked.municipality_number, made, asked.municipality_number, said ->> 'form', first_day, end_day,
      own_source, at);
    RETURN made;
  END IF;
  made := said ->> 'office';
  IF asked.kind = 'OFFICE' THEN
    INSERT INTO office (number, name, type, source_id, verified_at) VALUES (made, said ->> 'name', 'LOCAL', own_source, at);
    INSERT INTO office_profile (office_number, open_from, source_id, verified_at) VALUES (made, first_day, own_source, at);
  END IF;
  INSERT INTO coverage (office_number, municipality_number, valid_from, valid_to, source_id, verified_at)
  VALUES (made, asked.municipality_number, first_day, end_day, own_source, at);
  RETURN made;
END
$$;
