-- Weekly opening rules.

CREATE FUNCTION tjenestegraf.write_out_rule_days() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
BEGIN
  DELETE FROM opening_rule_day WHERE rule_id = NEW.id;
  INSERT INTO opening_rule_day (rule_id, schedule_id, weekday, variant, validity)
  SELECT NEW.id, NEW.schedule_id, weekday,
    coalesce(NEW.season_from || '/' || NEW.season_to, '') || '|' ||
      CASE NEW.every_weeks WHEN 1 THEN '' ELSE (((NEW.cycle_from - date '1970-01-05') / 7) % 2)::text END,
    daterange(NEW.valid_from, NEW.valid_to, '[)')
  FROM unnest(NEW.days) AS weekday;
  RETURN NULL;
END
$$;
