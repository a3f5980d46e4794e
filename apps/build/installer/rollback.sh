#!/bin/sh
#
# Goes back to the release that was installed before:
#
#   sh /etc/stackmon/current/rollback.sh
#
# Like an installation: verified, read by the programs, put in place by one rename, and taken back itself where a service does
# not come up healthy. Run it once more to go forward again. Data, stackmon.env, tls/ and secrets/ stay as they are. After an
# installation that was interrupted it goes back to what was there before that.
#
# Exit codes: 0 the release before runs, and is healthy; 1 it does not, what ran runs on; 2 wrong usage.

set -u
program=${0##*/}
here=$(cd -- "$(dirname -- "$0")" && pwd -P) || exit 2
library=$here/installer/lib
for part in layout links plan http release programs health services deploy; do
  # shellcheck source=/dev/null
  . "$library/$part.sh"
done

main() {
  case $#${1-} in
    0) ;;
    1--help) sed -n '3,/^$/s/^# \{0,1\}//p' "$here/rollback.sh" && exit 0 ;;
    *) wrong_usage "usage: sh $program" ;;
  esac
  needs_root
  [ -d "$releases" ] || refuse not-installed "$etc" 'has no release' 'install a bundle with its install.sh'
  lock
  recover
  aim
  [ -d "$releases/$to" ] || refuse no-previous "$releases/$to" 'is not there' 'install the bundle that you want with its install.sh'
  verify_release "$to" || refuse not-whole "$releases/$to" 'was changed since it was installed' 'install its bundle again with its install.sh'
  check_machine "$releases/$to"
  check_links "$releases/$to" || exit 1
  trap 'stopped=yes' INT TERM HUP
  if validate "$releases/$to" && deploy rollback "$to"; then
    say "$to is back, and healthy${from:+; before it there was $from}"
  else
    say "$to is not back; ${from:-nothing} is in place" >&2
    exit 1
  fi
}

# Yields in $to where to go: an interrupted rollback goes on, an interrupted installation is taken back.
aim() {
  to=$(release_of "$previous")
  if [ -n "$interrupted" ]; then
    case $(sed -n 's/^by //p' "$pending") in
      rollback) to=$(sed -n 's/^to //p' "$pending") ;;
      *) to=$from ;;
    esac
    say "an earlier run was interrupted; before it there was ${from:-nothing}"
    [ -n "$to" ] || undo_first
  fi
  [ -n "$to" ] || refuse no-previous "$previous" 'is not there: no release was installed before this one' 'install the bundle that you want with its install.sh'
}

# Of a first installation that was interrupted nothing stays.
undo_first() {
  withdraw
  say 'nothing is installed, as before'
  exit 0
}

main "$@"
