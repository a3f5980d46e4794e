# shellcheck shell=sh
#
# From one release to another one: switched by one rename, brought up, kept when it is well, taken back when it is not.
#
# Whoever ends this with SIGKILL leaves .pending behind. The next run reads there what ran before, and begins again.

# Yields in $from what runs and is known to be well, in $tried what earlier runs have begun with since, in $was the services that
# ran before there was a bundle.
recover() {
  from=$(release_of "$current")
  was=''
  tried=''
  interrupted=''
  [ -e "$pending" ] || return 0
  interrupted=yes
  from=$(sed -n 's/^from //p' "$pending")
  was=$(sed -n 's/^was //p' "$pending")
  tried=$(sed -n 's/^tried //p' "$pending")
  # Who has been started by the machine's own start runs with what was current then.
  grep -qxF "boot $(cat "$boot_id")" "$pending" || rm -f "$applied"
}

# by, to
begin() {
  if [ -z "$interrupted" ] && [ -z "$from" ]; then
    was=$(for service in $(services_of "$releases/$2"); do
      if systemctl -q is-active "$service"; then printf '%s ' "$service"; fi
    done)
  fi
  tried="$tried $2"
  printf 'by %s\nfrom %s\nto %s\ntried %s\nwas %s\nboot %s\n' "$1" "$from" "$2" "$tried" "$was" "$(cat "$boot_id")" | put_file "$pending"
}

# Whether all is as the release $1 says, so that there is nothing to do.
is_in_place() {
  [ -z "$interrupted" ] && [ "$(release_of "$current")" = "$1" ] && links_are_there "$releases/$1" || return 1
  for service in $(services_of "$releases/$1"); do
    decide "$service" "$releases/$1"
    [ "$how" = nothing ] && is_enabled "$service" "$releases/$1" || return 1
  done
}

# by, to: fails where what was before is back
deploy() {
  begin "$1" "$2" || {
    diagnose no-room "$pending" 'cannot be written; nothing has changed' 'make room on that disk, then run this again'
    return 1
  }
  if bring_up "$2" && enable_services "$2" && commit "$2"; then return 0; fi
  trap '' INT TERM HUP
  stopped=''
  take_back "$2"
  return 1
}

# The release $1 in place of all others that may run. Services that it does not have end first: their ports may be taken over.
bring_up() {
  add_links "$releases/$1" && put_link "$current" "releases/$1" && systemctl daemon-reload || return 1
  for service in $(others_of "$1"); do
    record "$service" '' && systemctl stop "$service" || return 1
  done
  for service in $(services_of "$releases/$1"); do
    apply "$service" "$releases/$1" || return 1
  done
  stay_well "$releases/$1"
}

# Services of the other releases that the release $1 does not have.
others_of() {
  for other in $from $tried; do
    [ -d "$releases/$other" ] || continue
    for service in $(services_of "$releases/$other"); do
      has_service "$releases/$1" "$service" || say "$service"
    done
  done | sort -u
}

# service, bundle: what another unit starts is not enabled itself
is_enabled() {
  case $(check_of "$1" "$2") in once*) return 0 ;; esac
  systemctl -q is-enabled "$1" 2>/dev/null || return 1
  for wants in "$units"/*.wants/"$(unit_of "$1")"; do
    case $(readlink "$wants") in "$releases"/*) return 1 ;; esac
  done
}

unit_of() {
  case $1 in *.*) say "$1" ;; *) say "$1.service" ;; esac
}

enable_services() {
  for service in $(services_of "$releases/$1"); do
    is_enabled "$service" "$releases/$1" && continue
    systemctl -q enable "$service" || return 1
    # systemd has followed the link to the release of today, which goes away one day.
    for wants in "$units"/*.wants/"$(unit_of "$service")"; do
      case $(readlink "$wants") in "$releases"/*) put_link "$wants" "$units/${wants##*/}" || return 1 ;; esac
    done
  done
}

commit() {
  if [ -n "$from" ] && [ "$from" != "$1" ]; then put_link "$previous" "releases/$from" || return 1; fi
  for other in $from $tried; do forget_units "$releases/$other" "$releases/$1"; done
  drop_stale_links
  systemctl daemon-reload && rm -f "$pending" || return 1
  prune
}

# Of the bundle $1, units that the bundle $2 does not have: systemd is to start them no more.
forget_units() {
  for unit in "$1"/systemd/*.service "$1"/systemd/*.timer; do
    unit=${unit##*/}
    if [ -f "$1/systemd/$unit" ] && [ ! -f "$2/systemd/$unit" ]; then rm -f "$units"/*.wants/"$unit"; fi
  done
  :
}

# What was before the release $1. Says so, or what is left to do.
take_back() {
  if [ -z "$from" ]; then
    withdraw
    say "nothing is installed, as before" >&2
    return 0
  fi
  if [ "$from" = "$1" ]; then
    rm -f "$pending"
    diagnose not-restored "$from" 'was in place already: what is new is of this machine, and stays' 'see to what is named above, then run install.sh again'
    return 0
  fi
  say "$from is put back" >&2
  if bring_up "$from" >&2; then
    for other in $tried; do forget_units "$releases/$other" "$releases/$from"; done
    drop_stale_links
    [ "$1" = "$(release_of "$previous")" ] || rm -rf "${releases:?}/$1"
    systemctl daemon-reload
    rm -f "$pending"
    say "$from is back, and healthy" >&2
  else
    diagnose not-restored "$from" 'is in place again, and is not healthy either' 'see to what is named above, then run install.sh or rollback.sh again; status.sh shows what is left'
  fi
}

# Of what was tried nothing stays: units, drop-ins, the current link. Who ran without it runs without it again.
withdraw() {
  set -- "$(for release in $tried; do [ ! -d "$releases/$release" ] || services_of "$releases/$release"; done | sort -u)"
  for service in $1; do
    case " $was " in *" $service "*) ;; *) systemctl stop "$service" ;; esac
  done
  for release in $tried; do forget_units "$releases/$release" /nonexistent; done
  drop_links
  rm -f "$current" "$applied"
  systemctl daemon-reload
  for service in $1; do
    case " $was " in *" $service "*) systemctl restart "$service" ;; esac
  done
  for release in $tried; do rm -rf "${releases:?}/$release"; done
  rm -f "$pending"
}
