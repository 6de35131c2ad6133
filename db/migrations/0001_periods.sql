-- Two periods of one thing cannot overlap: exclusion constraints over [valid_from, valid_to).
-- btree_gist gives GiST an equality on text; the three extensions are trusted ones, so no superuser is needed.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA tjenestegraf;
--> statement-breakpoint
ALTER TABLE tjenestegraf.coverage ADD CONSTRAINT coverage_periods_apart EXCLUDE USING gist (
  office_number WITH =, municipality_number WITH =, coalesce(district_number, '') WITH =,
  daterange(valid_from, valid_to, '[)') WITH &&);
--> statement-breakpoint
ALTER TABLE tjenestegraf.agreement ADD CONSTRAINT agreement_periods_apart EXCLUDE USING gist (
  centre_id WITH =, municipality_number WITH =, daterange(valid_from, valid_to, '[)') WITH &&);
--> statement-breakpoint
ALTER TABLE tjenestegraf.rate_period ADD CONSTRAINT rate_period_periods_apart EXCLUDE USING gist (
  daterange(valid_from, valid_to, '[)') WITH &&);
--> statement-breakpoint
ALTER TABLE tjenestegraf.municipal_rate ADD CONSTRAINT municipal_rate_periods_apart EXCLUDE USING gist (
  municipality_number WITH =, category WITH =, daterange(valid_from, valid_to, '[)') WITH &&);
--> statement-breakpoint
-- Two age bands in force on one day never hold the same age.
ALTER TABLE tjenestegraf.rate_category ADD CONSTRAINT rate_category_bands_apart EXCLUDE USING gist (
  int4range(age_from, age_to, '[]') WITH &&, daterange(valid_from, valid_to, '[)') WITH &&) WHERE (kind = 'CHILD');
--> statement-breakpoint
-- One organisation may have several registrations (one number seems to serve all governors), but not one twice.
ALTER TABLE tjenestegraf.client ADD CONSTRAINT client_periods_apart EXCLUDE USING gist (
  organisation_number WITH =, role WITH =, coalesce(governor_id, '') WITH =, daterange(valid_from, valid_to, '[)') WITH &&) WHERE (active);
--> statement-breakpoint
ALTER TABLE tjenestegraf.opening_exception ADD CONSTRAINT opening_exception_periods_apart EXCLUDE USING gist (
  schedule_id WITH =, daterange(from_day, to_day, '[)') WITH &&);
--> statement-breakpoint
-- A weekly rule holds several weekdays, so its days are written out, one row each, for the constraint to see. Rules for
-- different seasons or for alternating weeks may share a weekday: that is what `variant` tells apart.
CREATE TABLE tjenestegraf.opening_rule_day (
  rule_id text NOT NULL REFERENCES tjenestegraf.opening_rule (id) ON DELETE CASCADE,
  schedule_id text NOT NULL,
  weekday text NOT NULL,
  variant text NOT NULL,
  validity daterange NOT NULL,
  CONSTRAINT opening_rule_periods_apart EXCLUDE USING gist (
    schedule_id WITH =, weekday WITH =, variant WITH =, validity WITH &&)
);
--> statement-breakpoint
CREATE INDEX opening_rule_day_by_rule ON tjenestegraf.opening_rule_day (rule_id);
--> statement-breakpoint
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
--> statement-breakpoint
CREATE TRIGGER opening_rule_days AFTER INSERT OR UPDATE ON tjenestegraf.opening_rule
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.write_out_rule_days();
