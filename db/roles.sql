-- The logins of a database server that is not the platform's own, such as a managed PostgreSQL. Run once for each server by its
-- administrator (a login with CREATEROLE is enough), again to change a password:
--
--   psql "$ADMIN_URL" -v database=tjenestegraf -v owner_password=… -v api_password=… -v release_password=… -f db/roles.sql
--
-- tjenestegraf_owner owns the tables and migrates (MIGRATION_DATABASE_URL of `npm run migrate` and `npm run upkeep`).
-- tjenestegraf_login is the API's (DATABASE_URL): it works as tjenestegraf_api whatever it asks for, with the API's time-outs, so
-- that it may go through a pooler (DATABASE_POOLER=transaction).
-- tjenestegraf_releaser runs the statistics release (RELEASE_DATABASE_URL).
\set ON_ERROR_STOP on
BEGIN;
SELECT format('CREATE ROLE %I NOLOGIN NOINHERIT', name) FROM unnest('{tjenestegraf_api,tjenestegraf_release}'::text[]) AS name
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec
SELECT format('CREATE ROLE %I LOGIN NOINHERIT', name)
FROM unnest('{tjenestegraf_owner,tjenestegraf_login,tjenestegraf_releaser}'::text[]) AS name
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec

ALTER ROLE tjenestegraf_owner PASSWORD :'owner_password' INHERIT;
ALTER ROLE tjenestegraf_login PASSWORD :'api_password';
ALTER ROLE tjenestegraf_releaser PASSWORD :'release_password';
GRANT tjenestegraf_api, tjenestegraf_release TO tjenestegraf_owner;
GRANT tjenestegraf_api TO tjenestegraf_login;
GRANT tjenestegraf_release TO tjenestegraf_releaser;

-- What a session asks for when it starts does not pass a pooler: the login has it of itself.
ALTER ROLE tjenestegraf_login SET role = 'tjenestegraf_api';
ALTER ROLE tjenestegraf_login SET search_path = tjenestegraf, public;
ALTER ROLE tjenestegraf_login SET statement_timeout = '5s';
ALTER ROLE tjenestegraf_login SET idle_in_transaction_session_timeout = '10s';

REVOKE CONNECT, TEMPORARY ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT, CREATE ON DATABASE :"database" TO tjenestegraf_owner;
GRANT CONNECT ON DATABASE :"database" TO tjenestegraf_login, tjenestegraf_releaser;
COMMIT;
