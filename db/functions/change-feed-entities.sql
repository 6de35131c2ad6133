-- Change feed, step 1: the rows that a statement wrote, as changes of entities the API shows.

-- Rows that are entities, named by their key.
CREATE FUNCTION tjenestegraf.entities(of_type text, id_column text, scope text, rows row_change[]) RETURNS noted_change[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(
    SELECT ROW(of_type,
      CASE of_type WHEN 'SERVICE' THEN service_slug(held ->> id_column) ELSE held ->> id_column END,
      CASE WHEN before IS NULL THEN 'CREATED' WHEN after IS NULL THEN 'DELETED' ELSE 'UPDATED' END,
      coalesce(columns, '{}'), concern(scope, held), concern(scope, coalesce(before, after)), '{}')::noted_change
    FROM (SELECT *, coalesce(after, before) AS held FROM unnest(rows)) AS named);
END
$$;

-- A municipality has every service of the catalogue, in its own words or not.
CREATE FUNCTION tjenestegraf.services_of(rows row_change[]) RETURNS noted_change[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(
    SELECT ROW('SERVICE', number || '-' || service_slug(code), kind, '{}', number, number, '{}')::noted_change
    FROM (SELECT coalesce(after, before) ->> 'number' AS number, CASE WHEN before IS NULL THEN 'CREATED' ELSE 'DELETED' END AS kind
          FROM unnest(rows) WHERE columns IS NULL) AS came_or_went, catalogue_entry);
END
$$;

CREATE FUNCTION tjenestegraf.wordings(rows row_change[]) RETURNS noted_change[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(
    SELECT ROW('SERVICE', (held ->> 'municipality_number') || '-' || service_slug(held ->> 'code'), 'UPDATED',
      coalesce(columns, '{wording}'), held ->> 'municipality_number', held ->> 'municipality_number', '{}')::noted_change
    FROM (SELECT *, coalesce(after, before) AS held FROM unnest(rows)) AS written);
END
$$;

-- Rows that the API shows as a field of the entity that a part of their key names.
CREATE FUNCTION tjenestegraf.parts(of_type text, id_column text, scope text, field text, rows row_change[])
RETURNS noted_change[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(
    SELECT DISTINCT ROW(of_type, held ->> id_column, 'UPDATED', ARRAY[field], concern(scope, held), concern(scope, held),
      '{}')::noted_change
    FROM (SELECT coalesce(after, before) AS held FROM unnest(rows)) AS written);
END
$$;

-- A municipality's facts are fields of it; a row that came or went is all of `fields`. Those of a municipality that went
-- went with it.
CREATE FUNCTION tjenestegraf.municipality_facts(fields text[], rows row_change[]) RETURNS noted_change[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(
    SELECT DISTINCT ROW('MUNICIPALITY', number, 'UPDATED', coalesce(columns, fields), number, number, '{}')::noted_change
    FROM (SELECT columns, coalesce(after, before) ->> 'municipality_number' AS number FROM unnest(rows)) AS written
    WHERE EXISTS (SELECT FROM municipality WHERE municipality.number = written.number));
END
$$;

-- The office or centre that has the rows under a field. An office gets a new version by any of them but a mere verification;
-- the field is named unless nothing but `quiet` columns changed.
CREATE FUNCTION tjenestegraf.owners(field text, quiet text[], rows row_change[]) RETURNS noted_change[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(
    SELECT ROW(split_part(owner, ' ', 1), split_part(owner, ' ', 2), 'UPDATED',
      CASE WHEN bool_or(loud) THEN ARRAY[field] ELSE '{}' END, owner, owner, '{}')::noted_change
    FROM (SELECT concern('owner', held) AS owner, columns IS NULL OR NOT columns <@ quiet AS loud,
            columns IS NULL OR NOT columns <@ '{verified_at}' AS changed
          FROM unnest(rows), LATERAL (VALUES (before), (after)) AS sides (held) WHERE held IS NOT NULL) AS owned
    GROUP BY owner HAVING bool_or(loud) OR (bool_or(changed) AND owner LIKE 'OFFICE %'));
END
$$;

-- Hours: an entity of their own for each office, and a field of the office. A rule that goes with its schedule finds
-- none; the schedule has said it.
CREATE FUNCTION tjenestegraf.hours(field text, rows row_change[]) RETURNS noted_change[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(
    SELECT ROW(noted.type, office, 'UPDATED', noted.fields, 'OFFICE ' || office, 'OFFICE ' || office, '{}')::noted_change
    FROM (SELECT coalesce(held ->> 'office_number',
              (SELECT office_number FROM opening_schedule WHERE id = held ->> 'schedule_id')) AS office,
            array_agg(DISTINCT CASE WHEN name IN ('verified_at', 'source_id') THEN name ELSE field END) AS fields
          FROM unnest(rows), LATERAL (VALUES (before), (after)) AS sides (held), unnest(coalesce(columns, ARRAY[field])) AS name
          WHERE held IS NOT NULL GROUP BY office) AS held,
      LATERAL (VALUES ('OPENING_HOURS', fields), ('OFFICE', ARRAY['openingHours'])) AS noted (type, fields)
    WHERE office IS NOT NULL AND (noted.type <> 'OFFICE' OR held.fields <> '{verified_at}'));
END
$$;

-- Whom an office or a crisis centre serves: with it, its parts come to a municipality or leave it.
CREATE FUNCTION tjenestegraf.served(of_type text, id_column text, fields text[], rows row_change[]) RETURNS noted_change[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(
    WITH served AS MATERIALIZED (
      SELECT held ->> id_column AS id, bool_or(moved) AS moved,
        coalesce(array_agg(DISTINCT held ->> 'municipality_number') FILTER (WHERE gone), '{}') AS left_of
      FROM (SELECT *, columns IS NULL OR columns && ARRAY[id_column, 'municipality_number'] AS moved FROM unnest(rows)) AS written,
        LATERAL (VALUES (before, true), (after, false)) AS sides (held, gone)
      WHERE held IS NOT NULL AND (moved OR NOT gone)
      GROUP BY held ->> id_column
    ), noted (type, id, fields, served_id, left_of) AS (
      SELECT of_type, id, CASE WHEN moved THEN fields ELSE fields[:1] END, id, left_of FROM served
      UNION ALL SELECT 'CONTACT', part.id, '{}', served.id, left_of FROM served JOIN contact AS part ON office_number = served.id
        WHERE moved AND of_type = 'OFFICE'
      UNION ALL SELECT 'RECEPTION', part.id, '{}', served.id, left_of FROM served JOIN reception AS part ON office_number = served.id
        WHERE moved AND of_type = 'OFFICE'
      UNION ALL SELECT 'PHONE', part.id, '{}', served.id, left_of FROM served
        JOIN phone AS part ON of_type = 'OFFICE' AND office_number = served.id
          OR of_type = 'CRISIS_CENTRE' AND crisis_centre_id = served.id
        WHERE moved
      UNION ALL SELECT 'OPENING_HOURS', id, '{}', id, left_of FROM served
        WHERE moved AND of_type = 'OFFICE' AND EXISTS (SELECT FROM opening_schedule WHERE office_number = served.id)
    )
    SELECT ROW(noted.type, noted.id, 'UPDATED', noted.fields, of_type || ' ' || served_id, of_type || ' ' || served_id,
      left_of)::noted_change
    FROM noted);
END
$$;

-- What the feed says of each table's rows. The first field of `served` is the one a row that moved nothing changes.
CREATE FUNCTION tjenestegraf.noted_changes(of_table text, rows row_change[]) RETURNS noted_change[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  CASE of_table
    WHEN 'source' THEN RETURN entities('SOURCE', 'id', 'all', rows);
    WHEN 'governor' THEN RETURN entities('GOVERNOR', 'id', 'all', rows);
    WHEN 'county' THEN RETURN entities('COUNTY', 'number', 'all', rows);
    WHEN 'municipality' THEN RETURN entities('MUNICIPALITY', 'number', 'number', rows) || services_of(rows);
    WHEN 'former_number' THEN RETURN parts('MUNICIPALITY', 'municipality_number', 'municipality_number', 'formerNumbers', rows);
    WHEN 'municipal_rate' THEN RETURN parts('MUNICIPALITY', 'municipality_number', 'municipality_number', 'ownRates', rows);
    WHEN 'office' THEN RETURN entities('OFFICE', 'number', 'office', rows);
    WHEN 'coverage' THEN RETURN served('OFFICE', 'office_number', '{coverage,municipalities}', rows);
    WHEN 'reception' THEN RETURN entities('RECEPTION', 'id', 'owner', rows) || owners('receptions', '{verified_at}', rows);
    WHEN 'phone' THEN RETURN entities('PHONE', 'id', 'owner', rows) || owners('phones', '{verified_at}', rows);
    WHEN 'contact' THEN
      RETURN entities('CONTACT', 'id', 'owner', rows) || owners('contacts', '{name,phone,email,verified_at}', rows);
    WHEN 'opening_schedule' THEN RETURN hours('channels', rows);
    WHEN 'opening_rule' THEN RETURN hours('weekly', rows);
    WHEN 'opening_exception' THEN RETURN hours('exceptions', rows);
    -- From when to when there is an office is a matter of its hours too.
    WHEN 'office_profile' THEN
      RETURN owners('profile', '{verified_at}', rows) || parts('OPENING_HOURS', 'office_number', 'owner', 'period', ARRAY(
        SELECT one FROM unnest(rows) AS one, LATERAL (SELECT coalesce(after, before) AS held) AS written
        WHERE columns && '{open_from,open_until}'
          OR columns IS NULL AND coalesce(held ->> 'open_from', held ->> 'open_until') IS NOT NULL));
    WHEN 'notice' THEN RETURN owners('notices', '{verified_at}', rows);
    WHEN 'special_day' THEN RETURN hours('specialDays', rows);
    WHEN 'catalogue_entry' THEN RETURN entities('SERVICE', 'code', 'all', rows);
    WHEN 'municipal_service' THEN RETURN wordings(rows);
    WHEN 'crisis_centre' THEN RETURN entities('CRISIS_CENTRE', 'id', 'centre', rows);
    WHEN 'agreement' THEN
      RETURN entities('AGREEMENT', 'id', 'municipality_number', rows) || served('CRISIS_CENTRE', 'centre_id',
        '{servedMunicipalities}', ARRAY(SELECT one FROM unnest(rows) AS one WHERE one.columns IS NULL
          OR one.columns && '{centre_id,municipality_number,valid_from,valid_to}'));
    WHEN 'circular' THEN RETURN entities('CIRCULAR', 'id', 'all', rows);
    WHEN 'rate_category' THEN RETURN entities('RATE_CATEGORY', 'code', 'all', rows);
    WHEN 'rate_period' THEN RETURN entities('GUIDELINE_RATE', 'valid_from', 'all', rows);
    WHEN 'rate_amount' THEN RETURN parts('GUIDELINE_RATE', 'valid_from', 'all', 'rates', rows);
    WHEN 'municipality_fact' THEN RETURN municipality_facts('{official_name,names,area_km2,website,kostra_group,centrality,
      sami_administrative_area,sami_language,sami_area_since}', rows);
    WHEN 'municipality_population' THEN RETURN municipality_facts('{population,population_by_year}',
      ARRAY(SELECT ROW(before, after, NULL)::row_change FROM unnest(rows)));
    -- No entities of the feed: a commit without one has the directory read anew as a whole.
    WHEN 'postal_code', 'help_line', 'base_amount' THEN RETURN '{}';
  END CASE;
END
$$;
