#!/bin/sh
# Makes docker/secrets/: a password for each role of the database and for the queue. Files that exist are kept.
set -eu
umask 077
cd "$(dirname "$0")"
mkdir -p secrets

# The folder is closed; the files are open, because in the containers other users read them.
keep() {
  [ -e "secrets/$1" ] || printf '%s' "$2" > "secrets/$1"
  chmod 0444 "secrets/$1"
}
random() {
  od -An -N24 -tx1 /dev/urandom | tr -d ' \n'
}

keep postgres_password "$(random)"
keep queue_password "$(random)"
keep PANOH_DATABASE_URL_SUPERUSER "postgres://postgres:$(cat secrets/postgres_password)@database:5432/postgres"
keep PANOH_REDIS_URL "redis://:$(cat secrets/queue_password)@queue:6379"
for role in owner api worker statistics sealer keys backup queue; do
  name=PANOH_DATABASE_URL_$(echo "$role" | tr '[:lower:]' '[:upper:]')
  keep "$name" "postgres://panoh_$role:$(random)@database:5432/panoh"
done
echo "docker/secrets/ is ready: keep a copy where only operators can read it."
