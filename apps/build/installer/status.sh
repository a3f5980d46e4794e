#!/bin/sh
#
# Says what is installed and whether it is well; changes nothing:
#
#   sh /etc/stackmon/current/status.sh
#
# As root it also reads stackmon.env, and with it the addresses that were set there.
#
# Exit codes: 0 all is well; 1 something is not, and is named; 2 wrong usage.

set -u
program=${0##*/}
here=$(cd -- "$(dirname -- "$0")" && pwd -P) || exit 2
library=$here/installer/lib
for part in layout links plan http release health services; do
  # shellcheck source=/dev/null
  . "$library/$part.sh"
done

main() {
  case $#${1-} in
    0) ;;
    1--help) sed -n '3,/^$/s/^# \{0,1\}//p' "$here/status.sh" && exit 0 ;;
    *) wrong_usage "usage: sh $program" ;;
  esac
  release=$(release_of "$current")
  [ -n "$release" ] ||
    refuse not-installed "$etc" 'has no release' 'install a bundle with its install.sh'
  faults=0
  row role "$(manifest_value "$current" role)"
  row release "$release"
  row before "$(release_of "$previous" | grep . || say none)"
  files
  run
  for service in $(services_of "$releases/$release"); do one "$service"; done
  [ "$faults" -eq 0 ]
}

row() {
  printf '%-28s %s\n' "$1" "$2"
}

fault() {
  faults=$((faults + 1))
  row "$1" "NOT WELL: $2"
}

files() {
  if told=$(verify_release "$release" 2>&1); then
    row files "as built: ${told#*: }"
  else
    fault files 'changed since they were installed'
    say "$told" | quoted
  fi
  if links_are_there "$releases/$release"; then
    row links 'all there'
  else
    fault links 'units, drop-ins or files of Grafana do not lead to the release; run its install.sh'
  fi
}

run() {
  if [ -e "$pending" ]; then
    fault installation 'an earlier run was interrupted, or could not put back what was before; run install.sh or rollback.sh'
  fi
}

one() {
  state=$(systemctl is-active "$1" 2>&1)
  enabled=$(systemctl is-enabled "$1" 2>&1 | tail -n 1)
  if told=$(well "$1" "$releases/$release"); then
    row "$1" "$state, $enabled, healthy"
  else
    fault "$1" "$state, $enabled, $(first_line "$told")"
    say "$told" | sed 1d | quoted
  fi
  decide "$1" "$releases/$release"
  case $how in
    reload | restart) [ ! -r "$applied" ] || fault "$1" "something that it reads was changed since it was started; run install.sh" ;;
  esac
}

main "$@"
