# shellcheck shell=sh
#
# Whether services are well: by systemd, and by what they answer themselves.

# Seconds that Alloy has to become healthy, that others have, which may read long logs of their own at their start, and that
# all of them have to stay so.
patience_of_alloy=60
patience_of_others=300
soak=3
# Not empty once this run was told to stop.
stopped=''

# service, bundle: prints why it is not; fails then
well() {
  check=$(check_of "$1" "$2")
  url=${check#* }
  check=${check%% *}
  [ "$check" != once ] || return 0
  systemctl -q is-active "$1" || { say "its unit is $(systemctl is-active "$1" 2>&1)"; return 1; }
  case $check in
    ready) answers "$url" '2?? 401' ;;
    answers) answers "$url" '???' ;;
    components) answers "$url-/ready" '2??' && components_are_well "$url" ;;
    *) ;;
  esac
}

# url, patterns of a status that will do
answers() {
  status=$(status_of "$1")
  set -f
  for pattern in $2; do
    # shellcheck disable=SC2254 # It is a pattern.
    case $status in 000) ;; $pattern) set +f; return 0 ;; esac
  done
  set +f
  case $status in
    000) say "nothing answers at $1" ;;
    *) say "$1 answers with status $status" ;;
  esac
  return 1
}

components_are_well() {
  list=$(body_of "$1api/v0/web/components") || { say "$1api/v0/web/components does not answer"; return 1; }
  say "$list" | awk -f "$library/components.awk"
}

# Waits until the service $1 of the bundle $2 is well; a service that systemd has had to start again will not be.
await() {
  began=$(restarts_of "$1")
  case $(check_of "$1" "$2") in components*) patience=$patience_of_alloy ;; *) patience=$patience_of_others ;; esac
  until=$(($(date +%s) + patience))
  until told=$(well "$1" "$2"); do
    if [ -n "$stopped" ]; then
      unwell not-healthy "$1" 'was not waited for: this run was told to stop'
    elif [ "$(restarts_of "$1")" != "$began" ] || systemctl -q is-failed "$1"; then
      unwell not-started "$1" 'ends again after its start'
    elif [ "$(date +%s)" -ge "$until" ]; then
      unwell not-healthy "$1" "is not healthy after $patience s: $(first_line "$told")"
    else
      sleep 1
      continue
    fi
    return 1
  done
}

# All services of the bundle $1 are well for a while, as the same processes.
stay_well() {
  before=$(processes_of "$1")
  count=0
  while :; do
    for service in $(services_of "$1"); do
      told=$(well "$service" "$1") || { unwell not-healthy "$service" "is not healthy: $(first_line "$told")"; return 1; }
    done
    count=$((count + 1))
    [ "$count" -le "$soak" ] || break
    sleep 1
  done
  [ "$(processes_of "$1")" = "$before" ] || { unwell not-healthy services 'have ended and been started again'; return 1; }
}

processes_of() {
  for service in $(services_of "$1"); do
    case $(check_of "$service" "$1") in once* | none*) ;; *) systemctl show --property=MainPID "$service" ;; esac
  done
}

restarts_of() {
  systemctl show --property=NRestarts --value "$1"
}

first_line() {
  say "$1" | head -n 1
}

# code, service, what was seen
unwell() {
  diagnose "$1" "$2" "$3" "read \`journalctl -u $2\`, whose last lines are below"
  { [ -z "${told:-}" ] || say "$told"; journalctl --quiet --no-pager --output=cat --lines=15 --unit="$2" 2>&1; } | head -n 25 | quoted
  return 1
}
