-- Optimistic versions of offices and their parts, and the number of a commit.

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

-- A transaction that only says that things are still right (`tjenestegraf.verifying`) changes no office's version, neither
-- by the office's own row nor by a part's.
CREATE FUNCTION tjenestegraf.raise_office_version() RETURNS trigger
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

-- Lets a writer that may not change offices hold one still and read its version; null: no such office.
CREATE FUNCTION tjenestegraf.lock_office(office_number text) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
  SELECT version FROM office WHERE number = office_number FOR NO KEY UPDATE
$$;

-- Gives the offices that this transaction changed their new versions, which they otherwise get at its commit, and answers
-- with them. One transaction raises a version once. All at once and in a fixed order, so that two transactions that write
-- parts of the same offices never wait for each other in a circle.
CREATE FUNCTION tjenestegraf.raise_offices() RETURNS TABLE (office_number text, office_version integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  changed text[] := ARRAY(SELECT entity_id FROM change
    WHERE transaction = pg_current_xact_id_if_assigned() AND entity_type = 'OFFICE' AND kind = 'UPDATED');
BEGIN
  PERFORM FROM office WHERE number = ANY (changed) AND version_transaction IS DISTINCT FROM pg_current_xact_id()
  ORDER BY number FOR NO KEY UPDATE;
  IF FOUND THEN
    UPDATE office SET version_transaction = pg_current_xact_id()
    WHERE number = ANY (changed) AND version_transaction IS DISTINCT FROM pg_current_xact_id();
  END IF;
  RETURN QUERY SELECT number, version FROM office WHERE number = ANY (changed);
END
$$;

-- Runs at the end of the transaction, once: the number is taken under a lock held until the commit is visible, so numbers
-- and commits have one order and a reader at version n has missed nothing below n. A long transaction holds nobody up,
-- for it takes the lock only when it commits, and after all others. A rolled-back transaction leaves a gap, which means
-- nothing.
CREATE FUNCTION tjenestegraf.number_commit() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  next_version bigint;
BEGIN
  PERFORM raise_offices();
  PERFORM pg_advisory_xact_lock(5025, 3430);
  next_version := nextval('directory_version');
  UPDATE directory_commit SET version = next_version, committed_at = clock_timestamp()
  WHERE transaction = NEW.transaction;
  PERFORM pg_notify('tjenestegraf_change', next_version::text);
  RETURN NULL;
END
$$;
