#!/bin/sh
# Makes the platform's logins (db/roles.sql) and the replica's, or changes their passwords. May be run again.
set -eu
psql -v database="$PGDATABASE" -v owner_password="$OWNER_PASSWORD" -v api_password="$API_PASSWORD" \
  -v release_password="$RELEASE_PASSWORD" -f /roles.sql
psql -v ON_ERROR_STOP=1 -v replica_password="$REPLICA_PASSWORD" <<'SQL'
SELECT 'CREATE ROLE tjenestegraf_replica LOGIN REPLICATION'
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tjenestegraf_replica') \gexec
ALTER ROLE tjenestegraf_replica PASSWORD :'replica_password';
SELECT pg_create_physical_replication_slot('replica', true)
WHERE NOT EXISTS (SELECT FROM pg_replication_slots WHERE slot_name = 'replica');
SQL
