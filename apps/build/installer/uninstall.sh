#!/bin/sh
#
# Takes away what install.sh has installed: units, drop-ins, Grafana's files, every release.
#
#   sh /etc/stackmon/current/uninstall.sh
#
# What is yours stays, and is named: stackmon.env, tls/, secrets/, data. Stores and Alloy are stopped; Grafana runs on with what
# its package has.
#
# Exit codes: 0 nothing of it is left; 1 something is, and is named; 2 wrong usage.

set -u
program=${0##*/}
here=$(cd -- "$(dirname -- "$0")" && pwd -P) || exit 2
library=$here/installer/lib
for part in layout links plan deploy; do
  # shellcheck source=/dev/null
  . "$library/$part.sh"
done

main() {
  case $#${1-} in
    0) ;;
    1--help) sed -n '3,/^$/s/^# \{0,1\}//p' "$here/uninstall.sh" && exit 0 ;;
    *) wrong_usage "usage: sh $program" ;;
  esac
  needs_root
  [ -d "$releases" ] || refuse not-installed "$etc" 'has no release' 'nothing'
  lock
  for bundle in "$releases"/*; do
    if [ -d "$bundle" ]; then stop_services "$bundle"; fi
  done
  drop_links
  rm -f "$current" "$previous"
  systemctl daemon-reload
  if systemctl -q is-active grafana-server; then systemctl restart grafana-server; fi
  rm -rf "$releases" || refuse no-room "$releases" 'cannot be removed' 'see that the disk can be written, then run this again'
  say 'uninstalled; what is yours stays:'
  left
}

stop_services() {
  for service in $(services_of "$1" | tac); do
    case $service in
      grafana-server) ;;
      *) systemctl -q disable --now "$service" 2>/dev/null || systemctl stop "$service" 2>/dev/null ;;
    esac
  done
  forget_units "$1" /nonexistent
}

left() {
  for path in "$etc"/* "$public_key" "$root"/var/lib/alloy "$root"/var/lib/grafana "$root"/var/lib/victoria-metrics \
    "$root"/var/lib/victoria-logs "$root"/var/lib/prometheus "$root"/var/lib/loki "$root"/var/lib/stackmon-*; do
    [ ! -e "$path" ] || say "  $path"
  done
  rmdir "$etc" 2>/dev/null
  :
}

main "$@"
