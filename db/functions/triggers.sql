-- What runs when a table is written. The functions are in the other files of this folder.

-- The change feed: every statement that writes one of these tables notes which entities it changed.
SELECT tjenestegraf.log_table(name) FROM unnest('{source,governor,county,municipality,former_number,municipal_rate,office,
  coverage,office_profile,notice,reception,phone,contact,opening_schedule,opening_rule,opening_exception,special_day,catalogue_entry,municipal_service,
  crisis_centre,agreement,circular,rate_category,rate_period,rate_amount,municipality_fact,municipality_population,postal_code,
  help_line,base_amount}'::text[]) AS name;

-- The lexicon is no entity, but what a search finds depends on it.
CREATE TRIGGER lexicon_term_is_a_commit AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.lexicon_term
  FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.note_commit();
CREATE TRIGGER other_agency_is_a_commit AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.other_agency
  FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.note_commit();

CREATE CONSTRAINT TRIGGER directory_commit_numbered AFTER INSERT ON tjenestegraf.directory_commit
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.version IS NULL) EXECUTE FUNCTION tjenestegraf.number_commit();

-- History: what each row of a directory table was.
DO $$
DECLARE
  history record;
  fires text[];
BEGIN
  FOR history IN SELECT * FROM tjenestegraf.history_tables() LOOP
    FOREACH fires SLICE 1 IN ARRAY ARRAY[
      ['insert', 'NEW TABLE AS new_rows'], ['update', 'OLD TABLE AS old_rows NEW TABLE AS new_rows'],
      ['delete', 'OLD TABLE AS old_rows']] LOOP
      EXECUTE format(
        'CREATE TRIGGER %I AFTER %s ON tjenestegraf.%I REFERENCING %s FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.keep_history(%L, %L)',
        history.table_name || '_history_of_' || fires[1], fires[1], history.table_name, fires[2],
        array_to_string(history.key_columns, ', '), history.never_kept);
    END LOOP;
  END LOOP;
END
$$;

CREATE TRIGGER directory_commit_is_kept AFTER INSERT OR UPDATE OF version ON tjenestegraf.directory_commit
  FOR EACH ROW WHEN (NEW.version IS NOT NULL) EXECUTE FUNCTION tjenestegraf.keep_commit();

CREATE TRIGGER row_history_is_kept BEFORE UPDATE OR DELETE ON tjenestegraf.row_history
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.refuse_new_history();
CREATE TRIGGER rows_history_is_kept BEFORE TRUNCATE ON tjenestegraf.row_history
  FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.refuse_new_history();
CREATE TRIGGER row_set_is_kept BEFORE UPDATE OR DELETE ON tjenestegraf.row_set
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.refuse_new_history();
CREATE TRIGGER row_sets_are_kept BEFORE TRUNCATE ON tjenestegraf.row_set
  FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.refuse_new_history();
CREATE TRIGGER row_confirmation_is_kept BEFORE UPDATE OR DELETE ON tjenestegraf.row_confirmation
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.refuse_new_history();
CREATE TRIGGER row_confirmations_are_kept BEFORE TRUNCATE ON tjenestegraf.row_confirmation
  FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.refuse_new_history();
CREATE TRIGGER history_commit_is_kept BEFORE UPDATE OR DELETE ON tjenestegraf.history_commit
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.refuse_new_history();
CREATE TRIGGER history_commits_are_kept BEFORE TRUNCATE ON tjenestegraf.history_commit
  FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.refuse_new_history();

-- Optimistic versions.
CREATE TRIGGER office_version BEFORE INSERT OR UPDATE ON tjenestegraf.office
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.raise_office_version();
CREATE TRIGGER phone_version BEFORE UPDATE ON tjenestegraf.phone
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.raise_version();
CREATE TRIGGER reception_version BEFORE UPDATE ON tjenestegraf.reception
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.raise_version();
CREATE TRIGGER contact_version BEFORE UPDATE ON tjenestegraf.contact
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.raise_version();
CREATE TRIGGER municipal_rate_version BEFORE UPDATE ON tjenestegraf.municipal_rate
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.raise_version();
CREATE TRIGGER office_profile_version BEFORE UPDATE ON tjenestegraf.office_profile
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.raise_version();
CREATE TRIGGER notice_version BEFORE UPDATE ON tjenestegraf.notice
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.raise_version();
CREATE TRIGGER coverage_version BEFORE UPDATE ON tjenestegraf.coverage
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.raise_version();
CREATE TRIGGER special_day_version BEFORE UPDATE ON tjenestegraf.special_day
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.raise_version();
CREATE TRIGGER municipal_service_version BEFORE UPDATE ON tjenestegraf.municipal_service
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.raise_version();
CREATE TRIGGER agreement_version BEFORE UPDATE ON tjenestegraf.agreement
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.raise_version();

-- Opening hours: the weekdays of a rule.
CREATE TRIGGER opening_rule_days AFTER INSERT ON tjenestegraf.opening_rule
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.write_out_rule_days();
CREATE TRIGGER opening_rule_days_changed AFTER UPDATE ON tjenestegraf.opening_rule FOR EACH ROW
  WHEN (OLD.id IS DISTINCT FROM NEW.id
    OR OLD.schedule_id IS DISTINCT FROM NEW.schedule_id
    OR OLD.days IS DISTINCT FROM NEW.days
    OR OLD.valid_from IS DISTINCT FROM NEW.valid_from
    OR OLD.valid_to IS DISTINCT FROM NEW.valid_to
    OR OLD.season_from IS DISTINCT FROM NEW.season_from
    OR OLD.season_to IS DISTINCT FROM NEW.season_to
    OR OLD.every_weeks IS DISTINCT FROM NEW.every_weeks
    OR OLD.cycle_from IS DISTINCT FROM NEW.cycle_from)
  EXECUTE FUNCTION tjenestegraf.write_out_rule_days();

-- Search documents.
CREATE TRIGGER catalogue_entry_search_inserted AFTER INSERT ON tjenestegraf.catalogue_entry
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.reindex_services();
CREATE TRIGGER catalogue_entry_search_updated AFTER UPDATE ON tjenestegraf.catalogue_entry
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.reindex_services();
CREATE TRIGGER catalogue_entry_search_deleted AFTER DELETE ON tjenestegraf.catalogue_entry
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.reindex_services();
CREATE TRIGGER municipal_service_search_inserted AFTER INSERT ON tjenestegraf.municipal_service
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.reindex_wordings();
CREATE TRIGGER municipal_service_search_updated AFTER UPDATE ON tjenestegraf.municipal_service
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.reindex_wordings();
CREATE TRIGGER municipal_service_search_deleted AFTER DELETE ON tjenestegraf.municipal_service
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.reindex_wordings();

-- Observations stay as they were written.
CREATE TRIGGER observation_is_kept BEFORE UPDATE OR DELETE ON tjenestegraf.observation
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.keep_observation();
CREATE TRIGGER observations_are_kept BEFORE TRUNCATE ON tjenestegraf.observation
  FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.keep_observation();
CREATE TRIGGER owner_statement_is_kept BEFORE UPDATE OR DELETE ON tjenestegraf.owner_statement
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.keep_statement();
CREATE TRIGGER owner_statements_are_kept BEFORE TRUNCATE ON tjenestegraf.owner_statement
  FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.keep_statement();

-- Of findings, requests word those alone that an owner's change opens for the others; the rest they only resolve.
CREATE TRIGGER finding_is_worded_by_rules
  BEFORE INSERT OR UPDATE OF severity, message, observation_ids, municipality_numbers ON tjenestegraf.finding FOR EACH ROW
  WHEN (CURRENT_USER = 'tjenestegraf_api' AND NEW.kind <> 'CHANGED_BY_CO_OWNER')
  EXECUTE FUNCTION tjenestegraf.refuse_finding();

-- Released statistics stay as they were published.
CREATE TRIGGER release_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON statistics.release
  FOR EACH STATEMENT EXECUTE FUNCTION statistics.refuse_change();
CREATE TRIGGER protected_row_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON statistics.protected_row
  FOR EACH STATEMENT EXECUTE FUNCTION statistics.refuse_change();
CREATE TRIGGER completion_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON statistics.completion
  FOR EACH STATEMENT EXECUTE FUNCTION statistics.refuse_change();
CREATE TRIGGER retraction_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON statistics.retraction
  FOR EACH STATEMENT EXECUTE FUNCTION statistics.refuse_change();
CREATE TRIGGER release_interval_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON statistics.release_interval
  FOR EACH STATEMENT EXECUTE FUNCTION statistics.refuse_change();
CREATE TRIGGER recipient_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON statistics.recipient
  FOR EACH STATEMENT EXECUTE FUNCTION statistics.refuse_change();
CREATE TRIGGER reported_period_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON statistics.reported_period
  FOR EACH STATEMENT EXECUTE FUNCTION statistics.refuse_change();
CREATE TRIGGER second_instance_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON statistics.second_instance
  FOR EACH STATEMENT EXECUTE FUNCTION statistics.refuse_change();
CREATE TRIGGER release_announced AFTER INSERT ON statistics.release
  FOR EACH ROW EXECUTE FUNCTION statistics.announce_release();
