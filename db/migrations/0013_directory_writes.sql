-- What municipalities write themselves: an optimistic version for each thing, and the grants that the API needs for it.
ALTER TABLE "tjenestegraf"."phone" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."reception" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."contact" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."municipal_service" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."agreement" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
-- Who wrote last does not matter and what nobody changed neither: saying that a thing is still right raises no version, so
-- that nobody's pending edit conflicts with it.
CREATE FUNCTION tjenestegraf.raise_version() RETURNS trigger
LANGUAGE plpgsql SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  unverified record := NEW;
BEGIN
  NEW.version := OLD.version;
  unverified.version := OLD.version;
  unverified.verified_at := OLD.verified_at;
  IF unverified IS DISTINCT FROM OLD THEN NEW.version := OLD.version + 1; END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION tjenestegraf.raise_version() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER phone_version BEFORE UPDATE ON tjenestegraf.phone
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.raise_version();
--> statement-breakpoint
CREATE TRIGGER reception_version BEFORE UPDATE ON tjenestegraf.reception
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.raise_version();
--> statement-breakpoint
CREATE TRIGGER contact_version BEFORE UPDATE ON tjenestegraf.contact
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.raise_version();
--> statement-breakpoint
CREATE TRIGGER municipal_service_version BEFORE UPDATE ON tjenestegraf.municipal_service
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.raise_version();
--> statement-breakpoint
CREATE TRIGGER agreement_version BEFORE UPDATE ON tjenestegraf.agreement
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.raise_version();
--> statement-breakpoint
-- A part's version grows with each of its changes and says nothing by itself: the log does not name it.
CREATE OR REPLACE FUNCTION tjenestegraf.schema_field(of_type text, column_name text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN column_name IN ('version_transaction', 'search_words') THEN NULL
    WHEN column_name = 'version' AND of_type <> 'OFFICE' THEN NULL
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
-- A transaction that only says that things are still right (`tjenestegraf.verifying`) changes no office's version, neither
-- by the office's own row nor by a part's.
CREATE OR REPLACE FUNCTION tjenestegraf.raise_office_version() RETURNS trigger
LANGUAGE plpgsql SET search_path = tjenestegraf, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('tjenestegraf.verifying', true) = 'on' THEN
    NEW.version := OLD.version;
    NEW.version_transaction := OLD.version_transaction;
    IF NEW IS NOT DISTINCT FROM OLD THEN RETURN NULL; END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    NEW.version := OLD.version;
    IF OLD.version_transaction IS DISTINCT FROM pg_current_xact_id() THEN NEW.version := OLD.version + 1; END IF;
  END IF;
  NEW.version_transaction := pg_current_xact_id();
  RETURN NEW;
END
$$;
--> statement-breakpoint
-- Deferrable, so that one statement may let two agreements of a municipality change places in time.
ALTER TABLE tjenestegraf.agreement DROP CONSTRAINT agreement_periods_apart;
--> statement-breakpoint
ALTER TABLE tjenestegraf.agreement ADD CONSTRAINT agreement_periods_apart EXCLUDE USING gist (
  centre_id WITH =, municipality_number WITH =, daterange(valid_from, valid_to, '[)') WITH &&) DEFERRABLE;
--> statement-breakpoint
-- No more than what the API's writes set: an office comes from the register, an agreement's terms from its governor.
GRANT UPDATE (name, source_id, verified_at) ON tjenestegraf.office TO tjenestegraf_api;
--> statement-breakpoint
GRANT INSERT (id, office_number, number, purpose, disputed, dispute_reason, comment, source_id, verified_at), DELETE,
  UPDATE (number, purpose, disputed, dispute_reason, comment, source_id, verified_at)
ON tjenestegraf.phone TO tjenestegraf_api;
--> statement-breakpoint
GRANT INSERT (id, office_number, name, kind, street, postal_code, city, access_description, source_id, verified_at), DELETE,
  UPDATE (name, kind, street, postal_code, city, access_description, source_id, verified_at)
ON tjenestegraf.reception TO tjenestegraf_api;
--> statement-breakpoint
GRANT INSERT (municipality_number, code, name, summary, description, target_group, conditions, how_to_apply, what_to_bring,
    phases, complaint, source_id, verified_at), DELETE,
  UPDATE (name, summary, description, target_group, conditions, how_to_apply, what_to_bring, phases, complaint, source_id,
    verified_at)
ON tjenestegraf.municipal_service TO tjenestegraf_api;
--> statement-breakpoint
GRANT INSERT (id, centre_id, municipality_number, form, valid_from, valid_to, source_id, verified_at), DELETE,
  UPDATE (form, valid_from, valid_to, source_id, verified_at)
ON tjenestegraf.agreement TO tjenestegraf_api;
--> statement-breakpoint
-- An owner's word is an observation too. A trigger keeps what was said as it was said.
GRANT INSERT ON tjenestegraf.observation TO tjenestegraf_api;
--> statement-breakpoint
GRANT UPDATE (retrieved_at, importer_name, importer_version, human_verified_at, withdrawn_at)
ON tjenestegraf.observation TO tjenestegraf_api;
