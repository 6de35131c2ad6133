-- The client register is written through these: an administrator's registration gives nobody an administrator's rights, and a
-- registration never changes its organisation or role.
CREATE FUNCTION tjenestegraf.register_client(
  new_id text, organisation text, client_name text, client_role text, municipalities text[], governor text, first_day date, end_day date
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
BEGIN
  IF client_role = 'ADMINISTRATOR' THEN
    RAISE EXCEPTION 'administrators are registered by whoever runs the database'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO client (id, organisation_number, name, role, municipality_numbers, governor_id, valid_from, valid_to)
  VALUES (new_id, organisation, client_name, client_role, municipalities, governor, first_day, end_day);
END
$$;

-- What is null stays as it is; a period is set as a whole where `sets_period` says so. Of an administrator nothing is changed.
CREATE FUNCTION tjenestegraf.update_client(
  of_id text, client_name text, municipalities text[], is_active boolean, sets_period boolean, first_day date, end_day date
) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
BEGIN
  UPDATE client SET name = coalesce(client_name, name), municipality_numbers = coalesce(municipalities, municipality_numbers),
    active = coalesce(is_active, active),
    valid_from = CASE WHEN sets_period THEN first_day ELSE valid_from END,
    valid_to = CASE WHEN sets_period THEN end_day ELSE valid_to END
  WHERE id = of_id AND role <> 'ADMINISTRATOR';
  RETURN FOUND;
END
$$;
