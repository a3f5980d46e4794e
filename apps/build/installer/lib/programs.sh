# shellcheck shell=sh
#
# Whether the machine is one that the bundle can be installed on, before anything changes.

# bundle
check_machine() {
  for tool in awk cmp cp cut flock readlink sed sha256sum sort stat sync systemctl systemd-run; do
    command -v "$tool" >/dev/null || refuse missing-program "$tool" 'is not installed' 'install it from the distribution'
  done
  [ -n "$http_client" ] || refuse missing-program curl 'is not installed, nor is wget, and one of them asks programs whether they are well' 'install one of them from the distribution'
  [ -d "$root/run/systemd/system" ] || refuse no-systemd "$root/run/systemd/system" 'is not there: systemd does not run this machine' 'start the programs yourself; the units in systemd/ say how'
  check_role "$1"
  check_programs "$1"
  check_needs "$1"
}

check_role() {
  wanted=$(manifest_value "$1" role)
  [ -e "$current/manifest.json" ] || return 0
  seen=$(manifest_value "$current" role)
  [ "$seen" = "$wanted" ] ||
    refuse other-role "$current" "is of role $seen, and this bundle of role $wanted; a machine has one" 'install the bundle of its role, or run uninstall.sh first'
}

check_programs() {
  faults=$(planned program "$1" | while read -r name wanted oldest tested command; do
    check_program "$name" "$wanted" "$oldest" "$tested" "$command"
  done)
  [ -z "$faults" ] || exit 1
}

# Prints a line where the program will not do; what is wrong goes to standard error.
check_program() {
  program=${5%% *}
  if [ ! -x "$root$program" ]; then
    case $2 in
      required) said=refused && diagnose missing-program "$1" "is not at $program" "install it, version $3 or later" ;;
      *) said='' && say "$1 is not at $program: what is for it is left out" >&2 ;;
    esac
    say "$said" | sed '/^$/d'
    return 0
  fi
  [ "$3" != any ] || return 0
  # shellcheck disable=SC2086 # A command and its arguments.
  version=$($root$5 2>&1 | grep -oE '[0-9]+\.[0-9]+(\.[0-9]+)?' | head -n 1)
  if [ -z "$version" ]; then
    diagnose other-version "$1" "$5 tells no version; the bundle was tested on $4" 'see that it is such a one'
  elif ! is_at_least "$version" "$3"; then
    diagnose old-program "$1" "is version $version; the bundle needs $3 or later" 'install a newer one'
    say refused
  elif [ "$4" != any ] && ! is_at_least "$4" "$version"; then
    diagnose other-version "$1" "is version $version; the bundle was tested on $4" 'nothing, or build a newer bundle'
  fi
}

is_at_least() {
  [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$2" ]
}

check_needs() {
  missing=$(planned needs "$1" | while read -r variable file; do
    if [ "$variable" != - ]; then
      set -- "$1" "$(value_of "$variable" "$1")"
      file=${2:-$file}
    fi
    if [ -s "$root$file" ]; then continue; fi
    case $file in
      */stackmon.env) how="run install -D -m 0600 $1/env/$(hosts_folder "$1")/HOST.env $file with this machine's name for HOST: $(hosts "$1")" ;;
      *) how="put it there; README.md has the commands" ;;
    esac
    diagnose missing-own "$file" 'is not there, or empty, and is yours to give' "$how"
    say refused
  done)
  [ -z "$missing" ] || exit 1
  check_values "$1"
}

# A stackmon.env of before, when the machine had nothing to say of itself, is not enough.
check_values() {
  missing=$(planned value "$1" | while read -r variable; do
    grep -q "^$variable=." "$etc/stackmon.env" || printf ' %s' "$variable"
  done)
  [ -z "$missing" ] || refuse missing-value "${etc#"$root"}/stackmon.env" "has no value for$missing" \
    "add them from $1/env/$(hosts_folder "$1")/HOST.env with this machine's name for HOST: $(hosts "$1")"
}

# Where the values of each machine are: a pair of hubs has a file for each of them, as storage nodes have.
hosts_folder() {
  for folder in hubs storage nodes; do
    if [ -d "$1/env/$folder" ]; then break; fi
  done
  say "$folder"
}

hosts() {
  (cd "$1/env/$(hosts_folder "$1")" && for file in *.env; do printf '%s ' "${file%.env}"; done) | sed 's/ $//; s/ /, /g'
}

# Has the programs read the release $1, without running it.
validate() {
  planned alloy "$1" | while read -r stability file; do
    as_alloy "$1" fmt -t "$1/$file" && as_alloy "$1" validate "--stability.level=$stability" "$1/$file" || exit 1
  done || return 1
  if [ -f "$1/gate/nginx.conf" ]; then
    scratch=$(mktemp -d) || return 1
    told=$("$root/usr/sbin/nginx" -t -q -e stderr -p "$scratch/" -c "$1/gate/nginx.conf" 2>&1)
    refused=$?
    rm -rf "$scratch"
    [ $refused -eq 0 ] || invalid "$1/gate/nginx.conf" 'is refused by nginx'
  fi
}

# bundle, Alloy's arguments of which the last is a file: as its own user and with the machine's own values
as_alloy() (
  own=$1/env/node.env
  shift
  told=$(systemd-run --quiet --pipe --wait --collect --property=User=alloy \
    --property="EnvironmentFile=-$own" --property="EnvironmentFile=-$etc/stackmon.env" \
    "$root/usr/bin/alloy" "$@" 2>&1 >/dev/null </dev/null) && return 0
  by=$1
  while [ $# -gt 1 ]; do shift; done
  invalid "$1" "is refused by alloy $by"
)

# file, by whom; $told is what that has said
invalid() {
  diagnose invalid-config "$1" "$2" 'set the variables that it names in stackmon.env, or build the bundle again'
  say "$told" | quoted
  return 1
}
