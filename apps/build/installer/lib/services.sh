# shellcheck shell=sh
#
# Brings services to what a bundle says, as gently as it can be done.

# service, its digests or nothing where it is not known what it runs with
record() {
  { sed "/^$1 /d" "$applied" 2>/dev/null; [ -z "$2" ] || say "$1 $2"; } | put_file "$applied"
}

# Yields in $how what the service $1 needs to run with the bundle $2: nothing, start, reload or restart; why in $reason.
decide() {
  wanted="$(digest_of "$1" restart "$2") $(digest_of "$1" reload "$2")"
  recorded=$(sed -n "s/^$1 //p" "$applied" 2>/dev/null)
  case $(check_of "$1" "$2") in once*) once=yes ;; *) once='' ;; esac
  if [ -z "$once" ] && ! systemctl -q is-active "$1"; then
    how=start reason='it does not run'
  elif [ "$recorded" = "$wanted" ]; then
    how=nothing reason='it runs with this'
  elif [ "${recorded%% *}" = "${wanted%% *}" ]; then
    how=reload reason='its configuration is another'
  else
    how=restart reason='its unit, arguments, variables or limits are others, or not known'
  fi
}

# service, bundle. What it runs with is not known from before it is told until it has said that it does.
apply() {
  decide "$1" "$2"
  case $how in
    nothing) return 0 ;;
    reload)
      say "$1: reload, as $reason"
      record "$1" "${wanted%% *} -" && reload "$1" "$2" && record "$1" "$wanted"
      ;;
    *)
      say "$1: $how, as $reason"
      record "$1" '' && start "$1" && record "$1" "$wanted"
      ;;
  esac && await "$1" "$2"
}

start() {
  told=$(systemctl restart "$1" 2>&1) && return 0
  unwell not-started "$1" "does not start: $(first_line "$told")"
}

# Alloy takes a signal without a word of what became of it, and answers a request.
reload() {
  url=$(check_of "$1" "$2")
  case $url in
    'components '*) told=$(post_to "${url#* }-/reload" 2>&1) ;;
    *) told=$(systemctl reload "$1" 2>&1) ;;
  esac && return 0
  diagnose invalid-config "$1" 'does not load the new configuration' 'set the variables that it names in stackmon.env, or build the bundle again'
  say "$told" | head -n 20 | quoted
  return 1
}
