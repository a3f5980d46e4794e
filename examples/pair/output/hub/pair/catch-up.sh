#!/bin/sh
# Copies from the other hub's store what this hub's own has lost when it was killed: metrics or logs.
set -eu
umask 0077
export LC_ALL=C
signal=$1
seconds=${STACKMON_CATCH_UP_SECONDS:-3600}
pause=${STACKMON_CATCH_UP_PAUSE:-10}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

case $signal in
  metrics)
    own=$VMAUTH_METRICS_OWN other=$VMAUTH_METRICS_OTHER
    login=${STACKMON_METRICS_STORE_LOGIN:-} password=${STACKMON_METRICS_STORE_PASSWORD_FILE:-} ;;
  logs)
    own=$VMAUTH_LOGS_OWN other=$VMAUTH_LOGS_OTHER
    login=${STACKMON_LOGS_STORE_LOGIN:-} password=${STACKMON_LOGS_STORE_PASSWORD_FILE:-} ;;
  *) echo "usage: catch-up.sh metrics|logs" >&2; exit 2 ;;
esac

# Not on a command line, which every user of the machine sees.
: > "$folder/curl"
if [ -n "${STACKMON_TLS_CA_FILE:-}" ]; then
  printf 'cacert = "%s"\n' "$STACKMON_TLS_CA_FILE" >> "$folder/curl"
fi
if [ -n "$login" ]; then
  printf 'user = "%s:%s"\n' "$login" "$(cat "$password")" >> "$folder/curl"
fi

ask() {
  curl --config "$folder/curl" --silent --show-error --fail --max-time 600 "$@"
}

# The own store may not listen yet.
wait_for_own() {
  tries=60
  until ask --output /dev/null "$own/health"; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || exit 1
    sleep 1
  done
}

copy_samples() {
  ask --get "$other/api/v1/export/native" --data-urlencode 'match[]={__name__!=""}' \
    --data "start=$since&end=$until" --output "$folder/samples"
  ask --upload-file "$folder/samples" --request POST --output /dev/null "$own/api/v1/import/native"
}

# Unix seconds as LogsQL has them.
time_of() {
  date -u -d "@$1" +%Y-%m-%dT%H:%M:%SZ
}

# What a store has from one second on and before another one: URL SINCE UNTIL PIPES.
lines() {
  ask "$1/select/logsql/query" --data-urlencode "query=_time:[$(time_of "$2"), $(time_of "$3")) $4"
}

# Puts what both stores have into files, in order and each row once; a store that does not answer ends the script: FROM TO PIPES.
of_both() {
  for store in own other; do
    eval "url=\$$store"
    lines "$url" "$1" "$2" "$3" > "$folder/unsorted" || exit 1
    sort -u "$folder/unsorted" > "$folder/$store"
  done
}

# Seconds of which the other store has another count than the own.
differing() {
  of_both "$since" "$until" '| stats by (_time:1s) count() rows'
  comm -13 "$folder/own" "$folder/other" | sed 's/.*"_time":"\([^"]*\)".*/\1/'
}

# Whether the own store has newer lines of each host of which the other one has some: then it has all older ones, too.
is_up_to_date() {
  of_both "$until" "$((until + 86400))" '| uniq by (host)'
  [ -z "$(comm -13 "$folder/own" "$folder/other")" ]
}

# Lines of the seconds that differ, which the other store has and the own one has not.
missing_of() {
  for second in $1; do
    from=$(date -d "$second" +%s)
    of_both "$from" "$((from + 1))" ''
    comm -13 "$folder/own" "$folder/other"
  done
}

copy_lines() {
  before=none
  while :; do
    sleep "$pause"
    now=$(differing)
    [ -n "$now" ] || return 0
    if [ "$now" = "$before" ] && is_up_to_date; then break; fi
    before=$now
  done
  missing_of "$now" > "$folder/missing"
  [ -s "$folder/missing" ] || return 0
  ask --upload-file "$folder/missing" --request POST --output /dev/null \
    "$own/insert/jsonline?_stream_fields=$STACKMON_STREAM_FIELDS&ignore_fields=_stream,_stream_id"
  echo "copied $(wc -l < "$folder/missing") lines"
}

wait_for_own
# What the store had taken is older than its start, by a clock that may be some seconds ahead of this one.
until=$(($(date +%s) + 5))
since=$((until - seconds))
case $signal in
  metrics) copy_samples ;;
  logs) copy_lines ;;
esac
