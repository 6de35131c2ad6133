-- Published statistics: append-only, read at the level of the transaction.

-- Released rows do not change, whoever asks.
CREATE FUNCTION statistics.refuse_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'released statistics do not change' USING ERRCODE = '55000', CONSTRAINT = 'statistics_append_only';
END
$$;

-- The level a reader sees is a setting of its transaction; where none is set, it is the more protected one.
CREATE FUNCTION statistics.level_shown() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE current_setting('tjenestegraf.statistics_level', true) WHEN 'A' THEN 'A' ELSE 'P' END
$$;

-- Whose own decisions a reader sees is a setting of its transaction; where none is set, nobody's.
CREATE FUNCTION statistics.governor_shown() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('tjenestegraf.statistics_governor', true), '')
$$;

CREATE FUNCTION statistics.announce_release() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('tjenestegraf_release', NEW.number::text);
  RETURN NULL;
END
$$;
