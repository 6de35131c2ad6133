-- What a change is called in the API: column names as field names.

-- The change log speaks of entities as the API has them, and of whom they concern. Entities that belong to no municipality
-- (the statutory catalogue, the state's rates, sources) have null there: they concern all. The helpers run inside the
-- trigger functions alone, with their search path; in plpgsql, whose plans are kept from row to row.
CREATE FUNCTION tjenestegraf.camel_case(snake text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT string_agg(CASE place WHEN 1 THEN part ELSE initcap(part) END, '' ORDER BY place)
  FROM string_to_table(snake, '_') WITH ORDINALITY AS words (part, place)
$$;

-- A part's version grows with each of its changes and says nothing by itself: the log does not name it.
CREATE FUNCTION tjenestegraf.schema_field(of_type text, column_name text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN column_name IN ('version_transaction', 'search_words', 'website_source_id', 'figures_source_id', 'groups_source_id',
      'sami_source_id') THEN NULL
    WHEN of_type = 'SERVICE' AND column_name = 'rights' THEN 'statutory'
    WHEN column_name = 'version' AND of_type <> 'OFFICE' THEN NULL
    WHEN column_name = 'source_id' THEN 'sources'
    WHEN column_name IN ('street', 'postal_code', 'city') AND of_type = 'CRISIS_CENTRE' THEN 'visitingAddress'
    WHEN column_name IN ('street', 'postal_code', 'city') THEN 'address'
    WHEN of_type = 'RATE_CATEGORY' AND column_name IN ('kind', 'valid_from', 'valid_to') THEN NULL
    WHEN column_name IN ('centre_id', 'crisis_centre_id') THEN 'crisisCentre'
    WHEN of_type = 'RECEPTION' AND column_name IN ('step_free', 'hearing_loop', 'parking', 'guide') THEN 'accessibility'
    WHEN column_name = 'related_codes' THEN 'related'
    WHEN column_name IN ('office_number', 'municipality_number', 'county_number') THEN split_part(column_name, '_', 1)
    WHEN column_name IN ('governor_id', 'circular_id') THEN split_part(column_name, '_', 1)
    ELSE tjenestegraf.camel_case(column_name)
  END
$$;

CREATE FUNCTION tjenestegraf.schema_fields(of_type text, names text[]) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN ARRAY(SELECT DISTINCT schema_field(of_type, name) AS field FROM unnest(names) AS name
    WHERE schema_field(of_type, name) IS NOT NULL ORDER BY field);
END
$$;

CREATE FUNCTION tjenestegraf.without(these text[], those text[]) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  IF those IS NULL OR these <@ those THEN RETURN '{}'; END IF;
  RETURN ARRAY(SELECT DISTINCT item FROM unnest(these) AS item WHERE item <> ALL (those) ORDER BY item);
END
$$;
