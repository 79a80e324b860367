#!/bin/sh
# Starts a program of the image: api | worker | cli <command>.
# A file /run/secrets/PANOH_X becomes the variable PANOH_X, so that no address with a password stands in the
# configuration of the container.
set -eu

for file in /run/secrets/PANOH_*; do
  [ -f "$file" ] || continue
  export "${file##*/}=$(cat "$file")"
done

case "${1:-}" in
  api | worker | cli)
    program=$1
    shift
    exec node --enable-source-maps "/panoh/dist/apps/$program/src/main.js" "$@"
    ;;
  *)
    echo "Say which program: api, worker, or cli with a command." >&2
    exit 64
    ;;
esac
