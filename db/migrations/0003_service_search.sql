-- Search documents of services: one for each catalogue entry and one for each municipality's own wording.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA tjenestegraf;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA tjenestegraf;
--> statement-breakpoint
-- One spelling for what people type: økonomi, okonomi and oekonomi fold to the same, rådgiving and raadgiving too. Folding
-- both sides alike keeps it sound; it costs a few meetings of words that never stand beside each other.
CREATE FUNCTION tjenestegraf.fold(input text) RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE SET search_path = tjenestegraf, public, pg_temp AS $$
  SELECT replace(replace(lower(unaccent(lower(input))), 'aa', 'a'), 'oe', 'o')
$$;
--> statement-breakpoint
CREATE FUNCTION tjenestegraf.texts_of(list jsonb) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT coalesce(string_agg(value #>> '{}', ' '), '')
  FROM jsonb_path_query(coalesce(list, '[]'), 'strict $.** ? (@.type() == "string")') AS value
$$;
--> statement-breakpoint
CREATE TABLE tjenestegraf.service_search (
  id text PRIMARY KEY,
  code text NOT NULL REFERENCES tjenestegraf.catalogue_entry (code) ON DELETE CASCADE,
  municipality_number text REFERENCES tjenestegraf.municipality (number) ON DELETE CASCADE,
  category text NOT NULL,
  -- Digits and letters only, lower case: '17', '18a'.
  sections text[] NOT NULL,
  -- Folded: the name alone, and the short words that misspellings are compared with.
  name text NOT NULL,
  words text NOT NULL,
  document tsvector NOT NULL
);
--> statement-breakpoint
CREATE INDEX service_search_document ON tjenestegraf.service_search USING gin (document);
--> statement-breakpoint
CREATE UNIQUE INDEX service_search_once ON tjenestegraf.service_search (municipality_number, code) NULLS NOT DISTINCT;
--> statement-breakpoint
CREATE FUNCTION tjenestegraf.service_slug(code text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ SELECT replace(lower(code), '_', '-') $$;
--> statement-breakpoint
CREATE FUNCTION tjenestegraf.index_service(entry_code text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = tjenestegraf, public, pg_temp AS $$
  DELETE FROM service_search WHERE code = entry_code;
  INSERT INTO service_search (id, code, municipality_number, category, sections, name, words, document)
  SELECT concat_ws('-', texts.municipality_number, service_slug(entry.code)), entry.code, texts.municipality_number,
    entry.category,
    ARRAY(SELECT DISTINCT lower(regexp_replace(basis ->> 'section', '[^0-9A-Za-z]', '', 'g'))
          FROM jsonb_array_elements(entry.legal_basis) AS basis),
    fold(texts.name),
    fold(concat_ws(' ', texts.name, entry.name, array_to_string(entry.search_words, ' '))),
    setweight(to_tsvector('norwegian', fold(concat_ws(' ', texts.name, array_to_string(entry.search_words, ' ')))), 'A') ||
    setweight(to_tsvector('norwegian', fold(concat_ws(' ', texts.summary, entry.name))), 'B') ||
    setweight(to_tsvector('norwegian', fold(concat_ws(' ', texts.target_group, texts_of(texts.conditions)))), 'C') ||
    setweight(to_tsvector('norwegian', fold(concat_ws(' ', texts.description, texts.how_to_apply,
      texts_of(texts.what_to_bring), texts_of(texts.phases)))), 'D')
  FROM catalogue_entry AS entry
  JOIN (
    SELECT NULL::text AS municipality_number, code, name, summary, description, target_group, conditions, how_to_apply,
      what_to_bring, phases FROM catalogue_entry
    UNION ALL
    SELECT municipality_number, code, name, summary, description, target_group, conditions, how_to_apply,
      what_to_bring, phases FROM municipal_service
  ) AS texts USING (code)
  WHERE entry.code = entry_code
$$;
--> statement-breakpoint
CREATE FUNCTION tjenestegraf.reindex_service() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM index_service(OLD.code);
  ELSE
    PERFORM index_service(NEW.code);
    IF TG_OP = 'UPDATE' AND OLD.code <> NEW.code THEN PERFORM index_service(OLD.code); END IF;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER catalogue_entry_search AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.catalogue_entry
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.reindex_service();
--> statement-breakpoint
CREATE TRIGGER municipal_service_search AFTER INSERT OR UPDATE OR DELETE ON tjenestegraf.municipal_service
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.reindex_service();
