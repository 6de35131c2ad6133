#!/bin/sh
# Writes PgBouncer's settings to memory and starts it. DATABASE_HOST, API_PASSWORD: see ../compose.yaml.
set -eu
umask 077
printf '"tjenestegraf_login" "%s"\n' "$API_PASSWORD" >/tmp/users.txt
cat >/tmp/pgbouncer.ini <<INI
[databases]
tjenestegraf = host=$DATABASE_HOST port=5432 dbname=tjenestegraf
[pgbouncer]
listen_addr = 0.0.0.0
listen_port = 6432
unix_socket_dir =
auth_type = scram-sha-256
auth_file = /tmp/users.txt
pool_mode = transaction
max_prepared_statements = 200
max_client_conn = 500
default_pool_size = 20
; TimeZone and DateStyle are carried over by PgBouncer itself.
ignore_startup_parameters = extra_float_digits
INI
exec pgbouncer /tmp/pgbouncer.ini
