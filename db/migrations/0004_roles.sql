-- Three hands with least privilege: the migrating login owns the tables, the API reads and writes what its operations
-- need, the statistics release alone reads case events. Roles belong to the server, not to one database: another
-- database of the same server may have made them already.
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['tjenestegraf_api', 'tjenestegraf_release'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
    END IF;
    -- So that the login can SET ROLE. A superuser needs no membership.
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
      BEGIN
        EXECUTE format('GRANT %I TO current_user', wanted);
      EXCEPTION WHEN insufficient_privilege THEN
        -- Another login made the role: being a member already is as good.
        IF NOT pg_has_role(current_user, wanted, 'MEMBER') THEN
          RAISE EXCEPTION 'the login needs the role %: let the server''s administrator run GRANT % TO %', wanted, wanted, current_user;
        END IF;
      END;
    END IF;
  END LOOP;
END
$$;
--> statement-breakpoint
REVOKE ALL ON SCHEMA tjenestegraf FROM PUBLIC;
--> statement-breakpoint
CREATE SCHEMA IF NOT EXISTS confidential;
--> statement-breakpoint
REVOKE ALL ON SCHEMA confidential FROM PUBLIC, tjenestegraf_api;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA confidential REVOKE ALL ON TABLES FROM PUBLIC, tjenestegraf_api;
--> statement-breakpoint
GRANT USAGE ON SCHEMA confidential TO tjenestegraf_release;
--> statement-breakpoint
GRANT USAGE ON SCHEMA tjenestegraf TO tjenestegraf_api, tjenestegraf_release;
--> statement-breakpoint
-- Functions are open to everybody by default; these are run by triggers, which need no grant, or by the owner.
REVOKE EXECUTE ON FUNCTION tjenestegraf.log_change(), tjenestegraf.number_commit(), tjenestegraf.raise_office_version(),
  tjenestegraf.touch_office(), tjenestegraf.write_out_rule_days(), tjenestegraf.reindex_service(),
  tjenestegraf.index_service(text), tjenestegraf.lock_office(text) FROM PUBLIC;
--> statement-breakpoint
GRANT SELECT ON
  tjenestegraf.source, tjenestegraf.county, tjenestegraf.governor, tjenestegraf.municipality, tjenestegraf.former_number,
  tjenestegraf.office, tjenestegraf.coverage, tjenestegraf.reception, tjenestegraf.phone, tjenestegraf.contact,
  tjenestegraf.opening_schedule, tjenestegraf.opening_rule, tjenestegraf.opening_exception, tjenestegraf.catalogue_entry,
  tjenestegraf.municipal_service, tjenestegraf.service_search, tjenestegraf.crisis_centre, tjenestegraf.agreement,
  tjenestegraf.circular, tjenestegraf.rate_category, tjenestegraf.rate_period, tjenestegraf.rate_amount,
  tjenestegraf.municipal_rate, tjenestegraf.change, tjenestegraf.directory_commit, tjenestegraf.client
TO tjenestegraf_api;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON
  tjenestegraf.opening_schedule, tjenestegraf.opening_rule, tjenestegraf.opening_exception, tjenestegraf.contact
TO tjenestegraf_api;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION tjenestegraf.lock_office(text) TO tjenestegraf_api;
--> statement-breakpoint
-- A municipality's own word on its hours is a source of its own, made when it first writes.
GRANT INSERT ON tjenestegraf.source TO tjenestegraf_api;
--> statement-breakpoint
-- Append-only: what is written in the audit stays as it was written.
GRANT SELECT, INSERT ON tjenestegraf.audit_event TO tjenestegraf_api;
--> statement-breakpoint
GRANT SELECT, INSERT ON tjenestegraf.idempotency_key TO tjenestegraf_api;
--> statement-breakpoint
GRANT SELECT ON tjenestegraf.municipality, tjenestegraf.former_number, tjenestegraf.county, tjenestegraf.governor
TO tjenestegraf_release;
