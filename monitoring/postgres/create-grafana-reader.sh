#!/bin/sh
# Runs once, when the database is made: a role by which Grafana reads and cannot write.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$GRAFANA_READER_PASSWORD" \
    --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role grafana_reader login password :'password' in role pg_read_all_data;
alter role grafana_reader set default_transaction_read_only = on;
alter role grafana_reader set statement_timeout = '30s';
SQL
