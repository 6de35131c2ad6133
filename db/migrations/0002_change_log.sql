-- The change log, the directory's version, and the offices' optimistic versions.
CREATE FUNCTION tjenestegraf.log_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  before jsonb;
  after jsonb;
  fields text[] := '{}';
  entity text;
BEGIN
  IF TG_OP <> 'INSERT' THEN before := to_jsonb(OLD); END IF;
  IF TG_OP <> 'DELETE' THEN after := to_jsonb(NEW); END IF;
  IF TG_OP = 'UPDATE' THEN
    SELECT coalesce(array_agg(key ORDER BY key), '{}') INTO fields FROM jsonb_each(after)
    WHERE value IS DISTINCT FROM before -> key AND key <> 'version_transaction';
    IF fields = '{}' THEN RETURN NULL; END IF;
  END IF;
  -- The columns that name the entity come as the trigger's second argument, separated by spaces.
  SELECT string_agg(coalesce(after, before) ->> part, '/' ORDER BY place) INTO entity
  FROM string_to_table(TG_ARGV[1], ' ') WITH ORDINALITY AS named (part, place);
  INSERT INTO change (transaction, entity_type, entity_id, kind, changed_fields, changed_at)
  VALUES (pg_current_xact_id(), TG_ARGV[0], entity,
    CASE TG_OP WHEN 'INSERT' THEN 'CREATED' WHEN 'UPDATE' THEN 'UPDATED' ELSE 'DELETED' END, fields, clock_timestamp());
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE SEQUENCE tjenestegraf.directory_version;
--> statement-breakpoint
-- Runs at the end of the transaction, once: the number is taken under a lock held until the commit is visible, so numbers
-- and commits have one order and a reader at version n has missed nothing below n. A long transaction holds nobody up,
-- for it takes the lock only when it commits. A rolled-back transaction leaves a gap, which means nothing.
CREATE FUNCTION tjenestegraf.number_commit() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  next_version bigint;
BEGIN
  IF EXISTS (SELECT FROM directory_commit WHERE transaction = NEW.transaction) THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(5025, 3430);
  next_version := nextval('directory_version');
  INSERT INTO directory_commit (version, transaction, committed_at)
  VALUES (next_version, NEW.transaction, clock_timestamp());
  PERFORM pg_notify('tjenestegraf_change', next_version::text);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER change_numbers_commit AFTER INSERT ON tjenestegraf.change
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tjenestegraf.number_commit();
--> statement-breakpoint
-- One transaction raises an office's version once, however many of its rows it touches.
CREATE FUNCTION tjenestegraf.raise_office_version() RETURNS trigger
LANGUAGE plpgsql SET search_path = tjenestegraf, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    NEW.version := OLD.version;
    IF OLD.version_transaction IS DISTINCT FROM pg_current_xact_id() THEN NEW.version := OLD.version + 1; END IF;
  END IF;
  NEW.version_transaction := pg_current_xact_id();
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER office_version BEFORE INSERT OR UPDATE ON tjenestegraf.office
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.raise_office_version();
--> statement-breakpoint
-- The argument says where the row names its office: a column of its own, or its schedule.
CREATE FUNCTION tjenestegraf.touch_office() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  before jsonb;
  after jsonb;
BEGIN
  IF TG_OP <> 'INSERT' THEN before := to_jsonb(OLD); END IF;
  IF TG_OP <> 'DELETE' THEN after := to_jsonb(NEW); END IF;
  UPDATE office SET version_transaction = pg_current_xact_id()
  WHERE version_transaction IS DISTINCT FROM pg_current_xact_id() AND number IN (
    SELECT CASE TG_ARGV[0] WHEN 'schedule_id'
      THEN (SELECT office_number FROM opening_schedule WHERE id = held ->> 'schedule_id')
      ELSE held ->> TG_ARGV[0] END
    FROM unnest(array[before, after]) AS held);
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- Lets a writer that may not change offices hold one still and read its version; null: no such office.
CREATE FUNCTION tjenestegraf.lock_office(office_number text) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
  SELECT version FROM office WHERE number = office_number FOR NO KEY UPDATE
$$;
--> statement-breakpoint
CREATE TRIGGER coverage_touches_office AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.coverage
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.touch_office('office_number');
--> statement-breakpoint
CREATE TRIGGER reception_touches_office AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.reception
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.touch_office('office_number');
--> statement-breakpoint
CREATE TRIGGER phone_touches_office AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.phone
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.touch_office('office_number');
--> statement-breakpoint
CREATE TRIGGER contact_touches_office AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.contact
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.touch_office('office_number');
--> statement-breakpoint
CREATE TRIGGER opening_schedule_touches_office AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.opening_schedule
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.touch_office('office_number');
--> statement-breakpoint
CREATE TRIGGER opening_rule_touches_office AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.opening_rule
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.touch_office('schedule_id');
--> statement-breakpoint
CREATE TRIGGER opening_exception_touches_office AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.opening_exception
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.touch_office('schedule_id');
--> statement-breakpoint
CREATE TRIGGER source_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.source
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('SOURCE', 'id');
--> statement-breakpoint
CREATE TRIGGER governor_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.governor
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('GOVERNOR', 'id');
--> statement-breakpoint
CREATE TRIGGER county_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.county
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('COUNTY', 'number');
--> statement-breakpoint
CREATE TRIGGER municipality_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.municipality
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('MUNICIPALITY', 'number');
--> statement-breakpoint
CREATE TRIGGER former_number_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.former_number
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('FORMER_NUMBER', 'number municipality_number');
--> statement-breakpoint
CREATE TRIGGER office_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.office
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('OFFICE', 'number');
--> statement-breakpoint
CREATE TRIGGER coverage_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.coverage
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('COVERAGE', 'id');
--> statement-breakpoint
CREATE TRIGGER reception_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.reception
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('RECEPTION', 'id');
--> statement-breakpoint
CREATE TRIGGER phone_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.phone
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('PHONE', 'id');
--> statement-breakpoint
CREATE TRIGGER contact_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.contact
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('CONTACT', 'id');
--> statement-breakpoint
CREATE TRIGGER opening_schedule_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.opening_schedule
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('OPENING_SCHEDULE', 'id');
--> statement-breakpoint
CREATE TRIGGER opening_rule_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.opening_rule
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('OPENING_RULE', 'id');
--> statement-breakpoint
CREATE TRIGGER opening_exception_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.opening_exception
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('OPENING_EXCEPTION', 'id');
--> statement-breakpoint
CREATE TRIGGER catalogue_entry_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.catalogue_entry
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('CATALOGUE_ENTRY', 'code');
--> statement-breakpoint
CREATE TRIGGER municipal_service_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.municipal_service
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('MUNICIPAL_SERVICE', 'municipality_number code');
--> statement-breakpoint
CREATE TRIGGER crisis_centre_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.crisis_centre
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('CRISIS_CENTRE', 'id');
--> statement-breakpoint
CREATE TRIGGER agreement_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.agreement
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('AGREEMENT', 'id');
--> statement-breakpoint
CREATE TRIGGER circular_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.circular
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('CIRCULAR', 'id');
--> statement-breakpoint
CREATE TRIGGER rate_category_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.rate_category
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('RATE_CATEGORY', 'code');
--> statement-breakpoint
CREATE TRIGGER rate_period_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.rate_period
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('RATE_PERIOD', 'valid_from');
--> statement-breakpoint
CREATE TRIGGER rate_amount_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.rate_amount
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('RATE_AMOUNT', 'valid_from category');
--> statement-breakpoint
CREATE TRIGGER municipal_rate_change AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.municipal_rate
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.log_change('MUNICIPAL_RATE', 'municipality_number category valid_from');
