#!/bin/sh
#
# Installs the bundle that this script is in, or says what it would do:
#
#   sh install.sh [--dry-run]
#
# What runs goes on as it is until the bundle is verified, copied to /etc/stackmon/releases and read by the programs. Then one
# rename puts it in place; services are started, reloaded or restarted as far as they need it. Where one of them does not come
# up healthy, what was before is put back. Never touched: /etc/stackmon/stackmon.env, tls/, secrets/, and data.
#
# Run it again after a change of stackmon.env, or after it was interrupted. With nothing to do it does nothing.
#
# Exit codes: 0 installed and healthy; 1 not installed, what ran before runs; 2 wrong usage.

set -u
program=${0##*/}
usage="usage: sh $program [--dry-run]"
here=$(cd -- "$(dirname -- "$0")" && pwd -P) || exit 2
library=$here/installer/lib
for part in layout links plan http release programs health services deploy; do
  # shellcheck source=/dev/null
  . "$library/$part.sh"
done

main() {
  dry=''
  case $#${1-} in
    0) ;;
    1--dry-run) dry=yes ;;
    1--help) sed -n '3,/^$/s/^# \{0,1\}//p' "$here/install.sh" && exit 0 ;;
    *) wrong_usage "$usage" ;;
  esac
  needs_root
  own=''
  case $here in "$releases"/*) own=yes ;; esac
  check_bundle
  check_machine "$here"
  check_links "$here" || exit 1
  if [ -n "$dry" ]; then
    tell
    exit 0
  fi
  lock
  recover
  running=$from
  [ -z "$interrupted" ] || say "an earlier run was interrupted; before it there was ${from:-nothing}"
  trap 'stopped=yes' INT TERM HUP
  keep
  if is_in_place "$release"; then
    stay_well "$releases/$release" || exit 1
    say "$release is installed already, and healthy: nothing to do"
    exit 0
  fi
  if ! validate "$releases/$release"; then
    discard
    say "nothing has changed; ${running:-nothing} runs on" >&2
    exit 1
  fi
  if deploy install "$release"; then
    [ "$from" != "$release" ] || from=''
    say "$release is installed, and healthy${from:+; before it there was $from}"
  else
    say "$(name_of "$here") is not installed" >&2
    exit 1
  fi
}

check_bundle() {
  if [ -n "$own" ]; then set -- --own tls --own secrets; fi
  verify "$here" "$@" || refuse not-whole "$here" 'is not the bundle that was built' 'get it again from where it was built; nothing has changed'
}

# What was copied for nothing goes away again.
discard() {
  case $release in
    "$(release_of "$current")" | "$(release_of "$previous")" | "$from") ;;
    *) [ -n "$own" ] || rm -rf "${releases:?}/$release" ;;
  esac
}

# What a run would do.
tell() {
  recover
  release=$(name_of "$here")
  say "would install $release; there is ${from:-nothing} now"
  if [ "$from" != "$release" ]; then
    say "would copy it to $releases/$release, have the programs read it, and point $current at it"
  fi
  linked_files "$here" | while read -r path place; do
    [ "$(readlink "$place")" = "$current/$path" ] || say "would make the link $place"
  done
  for service in $(services_of "$here"); do
    decide "$service" "$here"
    case $how in nothing) say "$service: nothing to do" ;; *) say "$service: would $how it, as $reason" ;; esac
  done
}

main "$@"
