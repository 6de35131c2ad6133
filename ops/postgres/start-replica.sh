#!/bin/bash
# A streaming replica: copies the primary the first time, then follows it. The image's own entry point starts it.
set -euo pipefail
export PGDATA=/var/lib/postgresql/data
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  PATH=$PATH:/usr/lib/postgresql/17/bin
  mkdir -p "$PGDATA"
  # What an interrupted copy left.
  find "$PGDATA" -mindepth 1 -delete
  pg_basebackup --host="$PRIMARY" --username=tjenestegraf_replica --pgdata="$PGDATA" --wal-method=stream \
    --slot=replica --write-recovery-conf --checkpoint=fast
  chmod 700 "$PGDATA"
fi
exec docker-entrypoint.sh postgres -c hba_file=/etc/tjenestegraf/pg_hba.conf
