-- The change log speaks of entities as the API has them, and of whom they concern. Entities that belong to no municipality
-- (the statutory catalogue, the state's rates, sources) have null there: they concern all. The helpers run inside the
-- trigger functions alone, with their search path; in plpgsql, whose plans are kept from row to row.
CREATE FUNCTION tjenestegraf.camel_case(snake text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT string_agg(CASE place WHEN 1 THEN part ELSE initcap(part) END, '' ORDER BY place)
  FROM string_to_table(snake, '_') WITH ORDINALITY AS words (part, place)
$$;
--> statement-breakpoint
-- A column's name in the API; null: the API does not show it.
CREATE FUNCTION tjenestegraf.schema_field(of_type text, column_name text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN column_name IN ('version_transaction', 'search_words') THEN NULL
    WHEN column_name = 'source_id' THEN 'sources'
    WHEN column_name IN ('street', 'postal_code', 'city') AND of_type = 'CRISIS_CENTRE' THEN 'visitingAddress'
    WHEN column_name IN ('street', 'postal_code', 'city') THEN 'address'
    WHEN of_type = 'RATE_CATEGORY' AND column_name IN ('kind', 'valid_from', 'valid_to') THEN NULL
    WHEN column_name IN ('centre_id', 'crisis_centre_id') THEN 'crisisCentre'
    WHEN column_name = 'related_codes' THEN 'related'
    WHEN column_name IN ('office_number', 'municipality_number', 'county_number') THEN split_part(column_name, '_', 1)
    WHEN column_name IN ('governor_id', 'circular_id') THEN split_part(column_name, '_', 1)
    ELSE tjenestegraf.camel_case(column_name)
  END
$$;
--> statement-breakpoint
CREATE FUNCTION tjenestegraf.changed_fields_of(of_type text, before jsonb, after jsonb) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(
    SELECT DISTINCT schema_field(of_type, key) AS field FROM jsonb_each(after)
    WHERE value IS DISTINCT FROM before -> key AND schema_field(of_type, key) IS NOT NULL ORDER BY field);
END
$$;
--> statement-breakpoint
CREATE FUNCTION tjenestegraf.without(these text[], those text[]) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  IF those IS NULL OR these <@ those THEN RETURN '{}'; END IF;
  RETURN ARRAY(SELECT DISTINCT item FROM unnest(these) AS item WHERE item <> ALL (those) ORDER BY item);
END
$$;
--> statement-breakpoint
CREATE FUNCTION tjenestegraf.served_by_office(office text) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(SELECT DISTINCT municipality_number FROM coverage WHERE office_number = office ORDER BY 1);
END
$$;
--> statement-breakpoint
CREATE FUNCTION tjenestegraf.served_by_centre(centre text) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(SELECT DISTINCT municipality_number FROM agreement WHERE centre_id = centre ORDER BY 1);
END
$$;
--> statement-breakpoint
-- Whom a row concerns; `scope` is the column that says so, or 'all'.
CREATE FUNCTION tjenestegraf.concerned_by(scope text, held jsonb) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF held IS NULL OR scope = 'all' THEN RETURN NULL; END IF;
  IF scope = 'office' THEN RETURN served_by_office(held ->> 'number'); END IF;
  IF scope = 'centre' THEN RETURN served_by_centre(held ->> 'id'); END IF;
  IF scope = 'owner' AND held ->> 'office_number' IS NOT NULL THEN RETURN served_by_office(held ->> 'office_number'); END IF;
  IF scope = 'owner' THEN RETURN served_by_centre(held ->> 'crisis_centre_id'); END IF;
  RETURN ARRAY[held ->> scope];
END
$$;
--> statement-breakpoint
-- One row for an entity and a transaction: what is done to it again is added to what was done before.
CREATE FUNCTION tjenestegraf.record_change(
  of_type text, of_id text, what text, fields text[], now_of text[], before_of text[], successor text DEFAULT NULL
) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO change AS known (transaction, entity_type, entity_id, kind, changed_fields, municipality_numbers,
    left_municipality_numbers, successor_id, changed_at)
  VALUES (pg_current_xact_id(), of_type, of_id, what, fields, now_of, without(before_of, now_of), successor,
    clock_timestamp())
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
    successor_id = coalesce(excluded.successor_id, known.successor_id),
    changed_at = excluded.changed_at
  -- Ten thousand contacts of one office add one row for it, not ten thousand versions of that row.
  WHERE NOT (excluded.kind = 'UPDATED' AND excluded.successor_id IS NULL
    AND (known.kind <> 'UPDATED' OR excluded.changed_fields <@ known.changed_fields)
    AND excluded.municipality_numbers IS NOT DISTINCT FROM known.municipality_numbers
    AND excluded.left_municipality_numbers <@ known.left_municipality_numbers);
END
$$;
--> statement-breakpoint
-- Rows that are entities. Arguments: the entity's type; its id's column; whom it concerns; and for a part of an office or
-- a crisis centre, under which field its owner has it, and which of its own fields change without the owner changing.
CREATE OR REPLACE FUNCTION tjenestegraf.log_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  before jsonb;
  after jsonb;
  before_id text;
  after_id text;
  before_of text[];
  after_of text[];
  fields text[] := '{}';
  successor text;
  held jsonb;
BEGIN
  IF TG_OP <> 'INSERT' THEN before := to_jsonb(OLD); END IF;
  IF TG_OP <> 'DELETE' THEN after := to_jsonb(NEW); END IF;
  IF TG_OP = 'UPDATE' THEN
    -- Compared as they are: what the API does not show still makes a new version of the directory.
    IF before - 'version_transaction' = after - 'version_transaction' THEN RETURN NULL; END IF;
    fields := changed_fields_of(TG_ARGV[0], before, after);
  END IF;
  before_id := before ->> TG_ARGV[1];
  after_id := after ->> TG_ARGV[1];
  IF TG_ARGV[0] = 'SERVICE' THEN
    before_id := service_slug(before_id);
    after_id := service_slug(after_id);
  END IF;
  before_of := concerned_by(TG_ARGV[2], before);
  after_of := concerned_by(TG_ARGV[2], after);
  IF before_id = after_id THEN
    PERFORM record_change(TG_ARGV[0], after_id, 'UPDATED', fields, after_of, before_of);
  ELSE
    IF before_id IS NOT NULL THEN
      IF TG_ARGV[0] = 'MUNICIPALITY' THEN
        SELECT CASE count(*) WHEN 1 THEN min(municipality_number) END INTO successor
        FROM former_number WHERE number = before_id;
        before_of := array_remove(ARRAY[before_id, successor], NULL);
        PERFORM record_change('SERVICE', concat_ws('-', before_id, service_slug(code)), 'DELETED', '{}', before_of, before_of)
        FROM catalogue_entry;
      END IF;
      PERFORM record_change(TG_ARGV[0], before_id, CASE WHEN successor IS NULL THEN 'DELETED' ELSE 'MERGED' END, '{}',
        before_of, before_of, successor);
    END IF;
    IF after_id IS NOT NULL THEN
      PERFORM record_change(TG_ARGV[0], after_id, 'CREATED', '{}', after_of, after_of);
      IF TG_ARGV[0] = 'MUNICIPALITY' THEN
        PERFORM record_change('SERVICE', concat_ws('-', after_id, service_slug(code)), 'CREATED', '{}', after_of, after_of)
        FROM catalogue_entry;
      END IF;
    END IF;
  END IF;
  IF TG_NARGS > 3 AND (TG_OP <> 'UPDATE' OR NOT fields <@ TG_ARGV[4]::text[]) THEN
    FOREACH held IN ARRAY array_remove(ARRAY[before, after], NULL) LOOP
      PERFORM record_owner_change(held ->> 'office_number', held ->> 'crisis_centre_id', TG_ARGV[3]);
    END LOOP;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION tjenestegraf.record_owner_change(office text, centre text, field text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  -- Of many parts written in one transaction, the first says it.
  IF EXISTS (SELECT FROM change WHERE transaction = pg_current_xact_id()
    AND entity_type = CASE WHEN office IS NULL THEN 'CRISIS_CENTRE' ELSE 'OFFICE' END
    AND entity_id = coalesce(office, centre) AND (kind = 'CREATED' OR kind = 'UPDATED' AND field = ANY (changed_fields)))
  THEN RETURN; END IF;
  IF office IS NOT NULL THEN
    PERFORM record_change('OFFICE', office, 'UPDATED', ARRAY[field], served_by_office(office), '{}');
  ELSIF centre IS NOT NULL THEN
    PERFORM record_change('CRISIS_CENTRE', centre, 'UPDATED', ARRAY[field], served_by_centre(centre), '{}');
  END IF;
END
$$;
--> statement-breakpoint
-- Rows that the API shows inside another entity. Arguments: its type, the columns that make its id, whom it concerns, and
-- the field it has them under; without one, the row's own fields.
CREATE FUNCTION tjenestegraf.log_part_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  before jsonb;
  after jsonb;
  fields text[] := ARRAY[TG_ARGV[3]];
  held jsonb;
  id text;
  concerned text[];
BEGIN
  IF TG_OP <> 'INSERT' THEN before := to_jsonb(OLD); END IF;
  IF TG_OP <> 'DELETE' THEN after := to_jsonb(NEW); END IF;
  IF TG_OP = 'UPDATE' THEN
    IF before = after THEN RETURN NULL; END IF;
    IF TG_ARGV[0] = 'SERVICE' THEN fields := changed_fields_of('SERVICE', before, after); END IF;
  END IF;
  FOREACH held IN ARRAY array_remove(ARRAY[before, after], NULL) LOOP
    SELECT string_agg(CASE part WHEN 'code' THEN service_slug(held ->> part) ELSE held ->> part END, '-' ORDER BY place)
    INTO id FROM string_to_table(TG_ARGV[1], ' ') WITH ORDINALITY AS named (part, place);
    concerned := concerned_by(TG_ARGV[2], held);
    PERFORM record_change(TG_ARGV[0], id, 'UPDATED', fields, concerned, concerned);
  END LOOP;
  -- A municipality that went before its number was passed on, in this very transaction, was merged after all.
  IF TG_TABLE_NAME = 'former_number' AND TG_OP = 'INSERT' THEN
    UPDATE change SET kind = 'MERGED', successor_id = NEW.municipality_number,
      municipality_numbers = ARRAY[NEW.number, NEW.municipality_number]
    WHERE transaction = pg_current_xact_id() AND entity_type = 'MUNICIPALITY' AND entity_id = NEW.number
      AND kind = 'DELETED' AND NOT EXISTS (
        SELECT FROM former_number WHERE number = NEW.number AND municipality_number <> NEW.municipality_number);
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- Hours: an entity of their own for each office, and a field of the office. Argument: what of them the table holds.
CREATE FUNCTION tjenestegraf.log_hours_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  before jsonb;
  after jsonb;
  fields text[] := ARRAY[TG_ARGV[0]];
  held jsonb;
  office text;
  concerned text[];
BEGIN
  IF TG_OP <> 'INSERT' THEN before := to_jsonb(OLD); END IF;
  IF TG_OP <> 'DELETE' THEN after := to_jsonb(NEW); END IF;
  IF TG_OP = 'UPDATE' THEN
    IF before = after THEN RETURN NULL; END IF;
    SELECT array_agg(DISTINCT CASE key WHEN 'verified_at' THEN 'verifiedAt' WHEN 'source_id' THEN 'sources' ELSE TG_ARGV[0] END)
    INTO fields FROM jsonb_each(after) WHERE value IS DISTINCT FROM before -> key;
  END IF;
  FOREACH held IN ARRAY array_remove(ARRAY[before, after], NULL) LOOP
    -- A rule that goes with its schedule finds none; the schedule has said it.
    office := coalesce(held ->> 'office_number',
      (SELECT office_number FROM opening_schedule WHERE id = held ->> 'schedule_id'));
    IF office IS NOT NULL THEN
      concerned := served_by_office(office);
      PERFORM record_change('OPENING_HOURS', office, 'UPDATED', fields, concerned, concerned);
      IF fields <> ARRAY['verifiedAt'] THEN PERFORM record_owner_change(office, NULL, 'openingHours'); END IF;
    END IF;
  END LOOP;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- Whom an office or a crisis centre serves: with it, its parts come to a municipality or leave it.
CREATE FUNCTION tjenestegraf.record_served(of_type text, of_id text, fields text[], with_parts boolean, once_of text[])
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  now_of text[] := CASE of_type WHEN 'OFFICE' THEN served_by_office(of_id) ELSE served_by_centre(of_id) END;
  before_of text[] := now_of || once_of;
BEGIN
  PERFORM record_change(of_type, of_id, 'UPDATED', fields, now_of, before_of);
  IF NOT with_parts THEN RETURN; END IF;
  IF of_type = 'OFFICE' THEN
    PERFORM record_change('CONTACT', id, 'UPDATED', '{}', now_of, before_of) FROM contact WHERE office_number = of_id;
    PERFORM record_change('RECEPTION', id, 'UPDATED', '{}', now_of, before_of) FROM reception WHERE office_number = of_id;
    PERFORM record_change('PHONE', id, 'UPDATED', '{}', now_of, before_of) FROM phone WHERE office_number = of_id;
    IF EXISTS (SELECT FROM opening_schedule WHERE office_number = of_id) THEN
      PERFORM record_change('OPENING_HOURS', of_id, 'UPDATED', '{}', now_of, before_of);
    END IF;
  ELSE
    PERFORM record_change('PHONE', id, 'UPDATED', '{}', now_of, before_of) FROM phone WHERE crisis_centre_id = of_id;
  END IF;
END
$$;
--> statement-breakpoint
CREATE FUNCTION tjenestegraf.log_coverage_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  moved boolean := true;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF to_jsonb(OLD) = to_jsonb(NEW) THEN RETURN NULL; END IF;
    moved := (OLD.office_number, OLD.municipality_number) IS DISTINCT FROM (NEW.office_number, NEW.municipality_number);
  END IF;
  IF TG_OP <> 'INSERT' AND moved THEN
    PERFORM record_served('OFFICE', OLD.office_number, ARRAY['coverage', 'municipalities'], true, ARRAY[OLD.municipality_number]);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM record_served('OFFICE', NEW.office_number,
      CASE WHEN moved THEN ARRAY['coverage', 'municipalities'] ELSE ARRAY['coverage'] END, moved, '{}');
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION tjenestegraf.log_agreement_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  moved boolean := true;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    moved := (OLD.centre_id, OLD.municipality_number) IS DISTINCT FROM (NEW.centre_id, NEW.municipality_number);
    IF NOT moved AND (OLD.valid_from, OLD.valid_to) IS NOT DISTINCT FROM (NEW.valid_from, NEW.valid_to) THEN RETURN NULL; END IF;
  END IF;
  IF TG_OP <> 'INSERT' AND moved THEN
    PERFORM record_served('CRISIS_CENTRE', OLD.centre_id, ARRAY['servedMunicipalities'], true, ARRAY[OLD.municipality_number]);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM record_served('CRISIS_CENTRE', NEW.centre_id, ARRAY['servedMunicipalities'], moved, '{}');
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- Removes what is older than `keep` and says from where on the feed is complete. The newest commit always stays: its
-- number is the directory's version. Answers with the number of changes removed.
CREATE FUNCTION tjenestegraf.prune_changes(keep interval) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  kept_from bigint;
  removed bigint;
BEGIN
  IF keep < interval '7 days' THEN RAISE EXCEPTION 'changes are kept for at least 7 days'; END IF;
  SELECT coalesce(min(version) FILTER (WHERE committed_at >= clock_timestamp() - keep), max(version)) INTO kept_from
  FROM directory_commit;
  DELETE FROM change USING directory_commit
  WHERE change.transaction = directory_commit.transaction AND directory_commit.version < kept_from;
  GET DIAGNOSTICS removed = ROW_COUNT;
  DELETE FROM directory_commit WHERE version < kept_from;
  UPDATE change_feed SET retained_from = greatest(retained_from, kept_from);
  RETURN removed;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION tjenestegraf.record_change(text, text, text, text[], text[], text[], text),
  tjenestegraf.record_owner_change(text, text, text), tjenestegraf.record_served(text, text, text[], boolean, text[]),
  tjenestegraf.log_part_change(), tjenestegraf.log_hours_change(), tjenestegraf.log_coverage_change(),
  tjenestegraf.log_agreement_change(), tjenestegraf.prune_changes(interval) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION tjenestegraf.prune_changes(interval) TO tjenestegraf_api;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER source_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.source
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('SOURCE', 'id', 'all');
--> statement-breakpoint
CREATE OR REPLACE TRIGGER governor_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.governor
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('GOVERNOR', 'id', 'all');
--> statement-breakpoint
CREATE OR REPLACE TRIGGER county_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.county
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('COUNTY', 'number', 'all');
--> statement-breakpoint
CREATE OR REPLACE TRIGGER municipality_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.municipality
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('MUNICIPALITY', 'number', 'number');
--> statement-breakpoint
CREATE OR REPLACE TRIGGER former_number_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.former_number
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_part_change('MUNICIPALITY', 'municipality_number', 'municipality_number', 'formerNumbers');
--> statement-breakpoint
CREATE OR REPLACE TRIGGER municipal_rate_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.municipal_rate
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_part_change('MUNICIPALITY', 'municipality_number', 'municipality_number', 'ownRates');
--> statement-breakpoint
CREATE OR REPLACE TRIGGER office_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.office
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('OFFICE', 'number', 'office');
--> statement-breakpoint
CREATE OR REPLACE TRIGGER coverage_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.coverage
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_coverage_change();
--> statement-breakpoint
CREATE OR REPLACE TRIGGER reception_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.reception
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('RECEPTION', 'id', 'owner', 'receptions', '{verifiedAt}');
--> statement-breakpoint
CREATE OR REPLACE TRIGGER phone_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.phone
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('PHONE', 'id', 'owner', 'phones', '{verifiedAt}');
--> statement-breakpoint
CREATE OR REPLACE TRIGGER contact_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.contact
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('CONTACT', 'id', 'owner', 'contacts', '{name,phone,email,verifiedAt}');
--> statement-breakpoint
CREATE OR REPLACE TRIGGER opening_schedule_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.opening_schedule
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_hours_change('channels');
--> statement-breakpoint
CREATE OR REPLACE TRIGGER opening_rule_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.opening_rule
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_hours_change('weekly');
--> statement-breakpoint
CREATE OR REPLACE TRIGGER opening_exception_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.opening_exception
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_hours_change('exceptions');
--> statement-breakpoint
CREATE OR REPLACE TRIGGER catalogue_entry_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.catalogue_entry
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('SERVICE', 'code', 'all');
--> statement-breakpoint
CREATE OR REPLACE TRIGGER municipal_service_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.municipal_service
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_part_change('SERVICE', 'municipality_number code', 'municipality_number', 'wording');
--> statement-breakpoint
CREATE OR REPLACE TRIGGER crisis_centre_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.crisis_centre
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('CRISIS_CENTRE', 'id', 'centre');
--> statement-breakpoint
CREATE OR REPLACE TRIGGER agreement_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.agreement
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('AGREEMENT', 'id', 'municipality_number');
--> statement-breakpoint
CREATE OR REPLACE TRIGGER circular_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.circular
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('CIRCULAR', 'id', 'all');
--> statement-breakpoint
CREATE OR REPLACE TRIGGER rate_category_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.rate_category
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('RATE_CATEGORY', 'code', 'all');
--> statement-breakpoint
CREATE OR REPLACE TRIGGER rate_period_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.rate_period
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('GUIDELINE_RATE', 'valid_from', 'all');
--> statement-breakpoint
CREATE OR REPLACE TRIGGER rate_amount_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.rate_amount
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_part_change('GUIDELINE_RATE', 'valid_from', 'all', 'rates');
--> statement-breakpoint
CREATE TRIGGER agreement_served_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.agreement
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_agreement_change();
