-- Who may do what. Three logins or roles with least privilege: the migrating login owns everything; `tjenestegraf_api` reads
-- and writes what the API's operations need; `tjenestegraf_release` alone reads case events. Whatever is not granted here is
-- taken away first, so this file is the whole truth.
REVOKE ALL ON ALL TABLES IN SCHEMA tjenestegraf, confidential, statistics, tjenestegraf_as_of
  FROM PUBLIC, tjenestegraf_api, tjenestegraf_release;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA tjenestegraf, confidential, statistics, tjenestegraf_as_of
  FROM PUBLIC, tjenestegraf_api, tjenestegraf_release;
REVOKE ALL ON SCHEMA tjenestegraf, confidential, statistics, tjenestegraf_as_of
  FROM PUBLIC, tjenestegraf_api, tjenestegraf_release;

GRANT USAGE ON SCHEMA tjenestegraf, statistics TO tjenestegraf_api, tjenestegraf_release;
GRANT USAGE ON SCHEMA tjenestegraf_as_of TO tjenestegraf_api;
GRANT USAGE ON SCHEMA confidential TO tjenestegraf_release;

-- What was applied: a server whose login may not migrate looks whether the database is of its version.
GRANT USAGE ON SCHEMA migration TO tjenestegraf_api;
GRANT SELECT ON migration.applied, migration.sql_file TO tjenestegraf_api;

-- The directory, as it is and as it was.
GRANT SELECT ON
  tjenestegraf.source, tjenestegraf.county, tjenestegraf.governor, tjenestegraf.municipality, tjenestegraf.former_number,
  tjenestegraf.office, tjenestegraf.coverage, tjenestegraf.reception, tjenestegraf.phone, tjenestegraf.contact,
  tjenestegraf.opening_schedule, tjenestegraf.opening_rule, tjenestegraf.opening_exception, tjenestegraf.special_day,
  tjenestegraf.office_profile, tjenestegraf.notice, tjenestegraf.catalogue_entry,
  tjenestegraf.municipal_service, tjenestegraf.service_search, tjenestegraf.search_piece, tjenestegraf.lexicon_term,
  tjenestegraf.other_agency, tjenestegraf.crisis_centre,
  tjenestegraf.agreement, tjenestegraf.circular, tjenestegraf.rate_category, tjenestegraf.rate_period,
  tjenestegraf.rate_amount, tjenestegraf.municipal_rate, tjenestegraf.municipality_fact,
  tjenestegraf.municipality_population, tjenestegraf.postal_code, tjenestegraf.help_line, tjenestegraf.base_amount,
  tjenestegraf.row_history, tjenestegraf.row_set, tjenestegraf.row_confirmation, tjenestegraf.history_commit,
  tjenestegraf.change, tjenestegraf.change_feed, tjenestegraf.directory_commit
TO tjenestegraf_api;
GRANT SELECT ON ALL TABLES IN SCHEMA tjenestegraf_as_of TO tjenestegraf_api;

-- What municipalities write. Which columns of it their operations insert and update is granted by
-- `db/directory-writes/grant-writes.ts`, from the tables of these writes.
GRANT INSERT, UPDATE, DELETE ON
  tjenestegraf.opening_schedule, tjenestegraf.opening_rule, tjenestegraf.opening_exception
TO tjenestegraf_api;
GRANT DELETE ON
  tjenestegraf.contact, tjenestegraf.phone, tjenestegraf.reception, tjenestegraf.office_profile, tjenestegraf.notice, tjenestegraf.special_day,
  tjenestegraf.municipal_service, tjenestegraf.agreement, tjenestegraf.municipal_rate
TO tjenestegraf_api;
-- A municipality's own statements are a source of their own, made when it first writes, and observations too; a trigger
-- keeps an observation's value as it was written.
GRANT INSERT ON tjenestegraf.source TO tjenestegraf_api;
GRANT SELECT, INSERT, UPDATE (retrieved_at, importer_name, importer_version, human_verified_at, withdrawn_at)
ON tjenestegraf.observation TO tjenestegraf_api;
GRANT SELECT, INSERT, UPDATE (marks) ON tjenestegraf.owner_statement TO tjenestegraf_api;
GRANT SELECT ON tjenestegraf.every_observation TO tjenestegraf_api;

-- What was found and imported; deliveries and dead letters are for the platform's own people.
-- A finding that a write has mended is resolved with it; what one owner of an office changed is found by the others at once.
GRANT INSERT, UPDATE (severity, message, observation_ids, municipality_numbers, resolved_on) ON tjenestegraf.finding
TO tjenestegraf_api;
GRANT SELECT ON tjenestegraf.finding, tjenestegraf.source_audience, tjenestegraf.official_table,
  tjenestegraf.official_figure, tjenestegraf.import_run
TO tjenestegraf_api;

-- Clients, their requests and their webhooks. The audit is append-only. A webhook takes its secrets and dead letters along
-- when it is deleted, by the foreign keys: those need no DELETE of the API's.
GRANT SELECT ON tjenestegraf.client, tjenestegraf.stored_operation TO tjenestegraf_api;
-- Mails that asked for a confirmation, counted for a week by a hash of the address.
GRANT SELECT, INSERT, DELETE ON tjenestegraf.alert_confirmation_mail TO tjenestegraf_api;
-- Sessions of the pages: found by a hash, read by nobody else. Who is told of alerts: no person but by an address.
GRANT SELECT, INSERT, UPDATE, DELETE ON tjenestegraf.web_session, tjenestegraf.alert_subscription TO tjenestegraf_api;
GRANT SELECT, INSERT ON tjenestegraf.audit_event, tjenestegraf.idempotency_key, tjenestegraf.finding_answer,
  tjenestegraf.proposal TO tjenestegraf_api;
-- What askers used of their minute, at all processes together.
GRANT SELECT, INSERT, UPDATE, DELETE ON tjenestegraf.asker_minute TO tjenestegraf_api;
GRANT SELECT, INSERT, DELETE ON tjenestegraf.external_id TO tjenestegraf_api;
GRANT SELECT, INSERT, UPDATE, DELETE ON tjenestegraf.webhook, tjenestegraf.webhook_dead_letter TO tjenestegraf_api;
GRANT SELECT, INSERT, UPDATE ON tjenestegraf.webhook_secret TO tjenestegraf_api;

-- Case statistics. `confidential` is the release's alone: the API's role has no privilege on any table in it. `statistics` is
-- what the API may read: protected figures, and each governor's own decisions for it alone; nothing in it ever changes.
ALTER DEFAULT PRIVILEGES IN SCHEMA confidential REVOKE ALL ON TABLES FROM PUBLIC, tjenestegraf_api;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA confidential TO tjenestegraf_release;
GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA confidential TO tjenestegraf_release;
GRANT SELECT ON tjenestegraf.municipality, tjenestegraf.former_number, tjenestegraf.county, tjenestegraf.governor,
  tjenestegraf.municipality_population
TO tjenestegraf_release;
GRANT SELECT ON ALL TABLES IN SCHEMA statistics TO tjenestegraf_api;
GRANT SELECT, INSERT ON statistics.release, statistics.protected_row, statistics.completion, statistics.retraction,
  statistics.recipient, statistics.reported_period, statistics.release_interval, statistics.second_instance
TO tjenestegraf_release;
GRANT SELECT ON statistics.protected_case TO tjenestegraf_release;

-- Row level security: the API reads the level of its transaction (`level_shown`).
CREATE POLICY protected_row_level ON statistics.protected_row FOR SELECT TO tjenestegraf_api
  USING (level = (SELECT statistics.level_shown()));
CREATE POLICY completion_level ON statistics.completion FOR SELECT TO tjenestegraf_api
  USING (level = (SELECT statistics.level_shown()));
CREATE POLICY retraction_level ON statistics.retraction FOR SELECT TO tjenestegraf_api
  USING (level = (SELECT statistics.level_shown()));
CREATE POLICY release_interval_level ON statistics.release_interval FOR SELECT TO tjenestegraf_api
  USING (level = (SELECT statistics.level_shown()));
CREATE POLICY recipient_level ON statistics.recipient FOR SELECT TO tjenestegraf_api
  USING (level = (SELECT statistics.level_shown()));
CREATE POLICY reported_period_all ON statistics.reported_period FOR SELECT TO tjenestegraf_api USING (true);
-- A county governor's own decisions: open to the one governor that the transaction names, and to nobody where none is named.
CREATE POLICY second_instance_own ON statistics.second_instance FOR SELECT TO tjenestegraf_api
  USING (governor_id = (SELECT statistics.governor_shown()));
CREATE POLICY second_instance_release ON statistics.second_instance FOR SELECT TO tjenestegraf_release USING (true);
CREATE POLICY second_instance_new ON statistics.second_instance FOR INSERT TO tjenestegraf_release
  WITH CHECK (release > (SELECT coalesce(max(number), 0) FROM statistics.release));
CREATE POLICY protected_row_release ON statistics.protected_row FOR SELECT TO tjenestegraf_release USING (true);
CREATE POLICY completion_release ON statistics.completion FOR SELECT TO tjenestegraf_release USING (true);
CREATE POLICY retraction_release ON statistics.retraction FOR SELECT TO tjenestegraf_release USING (true);
CREATE POLICY release_interval_release ON statistics.release_interval FOR SELECT TO tjenestegraf_release USING (true);
CREATE POLICY recipient_release ON statistics.recipient FOR SELECT TO tjenestegraf_release USING (true);
CREATE POLICY reported_period_release ON statistics.reported_period FOR SELECT TO tjenestegraf_release USING (true);
-- Rows come before their release's own row; once that is there, none can be added to it.
CREATE POLICY protected_row_new ON statistics.protected_row FOR INSERT TO tjenestegraf_release
  WITH CHECK (release > (SELECT coalesce(max(number), 0) FROM statistics.release));
CREATE POLICY completion_new ON statistics.completion FOR INSERT TO tjenestegraf_release
  WITH CHECK (release > (SELECT coalesce(max(number), 0) FROM statistics.release));
CREATE POLICY retraction_new ON statistics.retraction FOR INSERT TO tjenestegraf_release
  WITH CHECK (release > (SELECT coalesce(max(number), 0) FROM statistics.release));
CREATE POLICY release_interval_new ON statistics.release_interval FOR INSERT TO tjenestegraf_release
  WITH CHECK (release > (SELECT coalesce(max(number), 0) FROM statistics.release));
CREATE POLICY recipient_new ON statistics.recipient FOR INSERT TO tjenestegraf_release
  WITH CHECK (release > (SELECT coalesce(max(number), 0) FROM statistics.release));
CREATE POLICY reported_period_new ON statistics.reported_period FOR INSERT TO tjenestegraf_release
  WITH CHECK (release > (SELECT coalesce(max(number), 0) FROM statistics.release));

-- Functions are open to everybody when they are made: all are closed here, and opened by name. Triggers need no grant.
DO $$
DECLARE
  signature regprocedure;
BEGIN
  FOR signature IN
    SELECT oid FROM pg_proc
    WHERE pronamespace = ANY ('{tjenestegraf,confidential,statistics}'::regnamespace[])
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
  LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', signature);
  END LOOP;
END
$$;
GRANT EXECUTE ON FUNCTION tjenestegraf.fold(text), tjenestegraf.pieces_like(text), tjenestegraf.service_slug(text),
  tjenestegraf.with_marks(jsonb, bigint[], jsonb),
  tjenestegraf.find_words(text[], text[], text[], text[], boolean, real[]),
  tjenestegraf.served_by_office(text), tjenestegraf.served_by_centre(text), tjenestegraf.concerned_by_entity(text, text),
  tjenestegraf.concerned_by_history(text, text), tjenestegraf.history_tables(), tjenestegraf.rows_now(text, text[]),
  tjenestegraf.confirmations_of(text, text[]),
  tjenestegraf.register_client(text, text, text, text, text[], text, date, date),
  tjenestegraf.update_client(text, text, text[], boolean, boolean, date, date),
  tjenestegraf.decide_proposal(text, boolean, text, text, boolean, text[], timestamptz),
  tjenestegraf.lock_office(text), tjenestegraf.raise_offices(), tjenestegraf.prune_changes(interval, bigint),
  tjenestegraf.submit_case_events(text, text, jsonb, text[], date, date), statistics.level_shown(),
  statistics.governor_shown()
TO tjenestegraf_api;
GRANT EXECUTE ON FUNCTION confidential.lock_intake(text, boolean), confidential.enter_file(text, text, integer),
  confidential.state_period(text, date, date), confidential.take_in(text, jsonb, text[]), statistics.level_shown(), statistics.governor_shown()
TO tjenestegraf_release;
