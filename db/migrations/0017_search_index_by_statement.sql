-- One new wording had every wording of the same service indexed again: a hundred municipalities that write theirs were ten
-- thousand documents. Now a statement has the wordings indexed that it touched, and an entry all of its own.
CREATE VIEW tjenestegraf.service_document AS
SELECT concat_ws('-', texts.municipality_number, tjenestegraf.service_slug(entry.code)) AS id, entry.code,
  texts.municipality_number, entry.category,
  ARRAY(SELECT DISTINCT lower(regexp_replace(basis ->> 'section', '[^0-9A-Za-z]', '', 'g'))
        FROM jsonb_array_elements(entry.legal_basis) AS basis) AS sections,
  tjenestegraf.fold(texts.name) AS name,
  tjenestegraf.fold(concat_ws(' ', texts.name, entry.name, array_to_string(entry.search_words, ' '))) AS words,
  setweight(to_tsvector('norwegian', tjenestegraf.fold(concat_ws(' ', texts.name, array_to_string(entry.search_words, ' ')))), 'A') ||
  setweight(to_tsvector('norwegian', tjenestegraf.fold(concat_ws(' ', texts.summary, entry.name))), 'B') ||
  setweight(to_tsvector('norwegian', tjenestegraf.fold(concat_ws(' ', texts.target_group, tjenestegraf.texts_of(texts.conditions)))), 'C') ||
  setweight(to_tsvector('norwegian', tjenestegraf.fold(concat_ws(' ', texts.description, texts.how_to_apply,
    tjenestegraf.texts_of(texts.what_to_bring), tjenestegraf.texts_of(texts.phases)))), 'D') AS document
FROM tjenestegraf.catalogue_entry AS entry
JOIN (
  SELECT NULL::text AS municipality_number, code, name, summary, description, target_group, conditions, how_to_apply,
    what_to_bring, phases FROM tjenestegraf.catalogue_entry
  UNION ALL
  SELECT municipality_number, code, name, summary, description, target_group, conditions, how_to_apply, what_to_bring,
    phases FROM tjenestegraf.municipal_service
) AS texts USING (code);
--> statement-breakpoint
-- Of the entries named, all documents; a municipality null stands for all of them. Wordings of one entry are indexed beside
-- each other; while an entry is, its wordings wait, for their words are its words too. Locks in one order: no deadlock.
CREATE FUNCTION tjenestegraf.index_services(codes text[], municipalities text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = tjenestegraf, public, pg_temp AS $$
  SELECT CASE WHEN whole THEN pg_advisory_xact_lock(3430, hashtext(code)) ELSE pg_advisory_xact_lock_shared(3430, hashtext(code)) END
  FROM (SELECT code, bool_or(number IS NULL) AS whole FROM unnest(codes, municipalities) AS asked (code, number)
    GROUP BY code ORDER BY code) AS entries;
  DELETE FROM service_search USING unnest(codes, municipalities) AS asked (code, number)
  WHERE service_search.code = asked.code AND (asked.number IS NULL OR municipality_number = asked.number);
  INSERT INTO service_search (id, code, municipality_number, category, sections, name, words, document)
  SELECT id, code, municipality_number, category, sections, name, words, document FROM service_document
  WHERE code = ANY (SELECT asked.code FROM unnest(codes, municipalities) AS asked (code, number) WHERE number IS NULL)
  UNION ALL
  SELECT id, code, municipality_number, category, sections, name, words, document
  FROM unnest(codes, municipalities) AS asked (asked_code, number)
  JOIN service_document ON code = asked_code AND municipality_number = number;
$$;
--> statement-breakpoint
DROP TRIGGER catalogue_entry_search ON tjenestegraf.catalogue_entry;
--> statement-breakpoint
DROP TRIGGER municipal_service_search ON tjenestegraf.municipal_service;
--> statement-breakpoint
DROP FUNCTION tjenestegraf.reindex_service();
--> statement-breakpoint
DROP FUNCTION tjenestegraf.index_service(text);
--> statement-breakpoint
-- The columns that search reads are compared, so that a verification has nothing indexed.
CREATE FUNCTION tjenestegraf.index_touched() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  unread text[] := ARRAY['verified_at', 'source_id', 'version', 'complaint', 'deadlines', 'related_codes'];
  by_municipality boolean := TG_TABLE_NAME = 'municipal_service';
  before jsonb[] := '{}';
  after jsonb[] := '{}';
BEGIN
  IF TG_OP <> 'INSERT' THEN SELECT coalesce(array_agg(to_jsonb(removed) - unread), '{}') INTO before FROM removed; END IF;
  IF TG_OP <> 'DELETE' THEN SELECT coalesce(array_agg(to_jsonb(added) - unread), '{}') INTO after FROM added; END IF;
  PERFORM index_services(array_agg(code), array_agg(number)) FROM (
    SELECT DISTINCT held ->> 'code' AS code, CASE WHEN by_municipality THEN held ->> 'municipality_number' END AS number
    FROM (
      (SELECT unnest(before) AS held EXCEPT SELECT unnest(after)) UNION ALL (SELECT unnest(after) EXCEPT SELECT unnest(before))
    ) AS differing
  ) AS touched HAVING count(*) > 0;
  RETURN NULL;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION tjenestegraf.index_services(text[], text[]), tjenestegraf.index_touched() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER catalogue_entry_search_insert AFTER INSERT ON tjenestegraf.catalogue_entry
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.index_touched();
--> statement-breakpoint
CREATE TRIGGER catalogue_entry_search_update AFTER UPDATE ON tjenestegraf.catalogue_entry
  REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.index_touched();
--> statement-breakpoint
CREATE TRIGGER catalogue_entry_search_delete AFTER DELETE ON tjenestegraf.catalogue_entry
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.index_touched();
--> statement-breakpoint
CREATE TRIGGER municipal_service_search_insert AFTER INSERT ON tjenestegraf.municipal_service
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.index_touched();
--> statement-breakpoint
CREATE TRIGGER municipal_service_search_update AFTER UPDATE ON tjenestegraf.municipal_service
  REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.index_touched();
--> statement-breakpoint
CREATE TRIGGER municipal_service_search_delete AFTER DELETE ON tjenestegraf.municipal_service
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.index_touched();
