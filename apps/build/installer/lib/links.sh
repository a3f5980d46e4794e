# shellcheck shell=sh
#
# Units, drop-ins and Grafana's files are links into /etc/stackmon/current: one rename of that link changes them all.

# Whether somebody does not want the link $1, and has put one to /dev/null in its place, as systemctl mask does.
is_masked() {
  [ "$(readlink "$1")" = /dev/null ]
}

# Each file of the bundle $1 that has a link, and the link's place: "path place" in a line.
linked_files() {
  all_linked_files "$1" | while read -r path place; do
    is_masked "$place" || say "$path $place"
  done
}

all_linked_files() {
  (
    cd "$1" || exit 1
    for path in systemd/*.service systemd/*.timer systemd/*.d/stackmon.conf; do
      [ ! -f "$path" ] || say "$path $units/${path#systemd/}"
    done
    [ -d "$provisioning" ] || exit 0
    for path in grafana/provisioning/*/stackmon.yaml; do
      [ ! -f "$path" ] || say "$path $provisioning/${path#grafana/provisioning/}"
    done
  )
}

# Each link of ours that is there, of any release.
present_links() {
  for place in "$units"/* "$units"/*.d/stackmon.conf "$provisioning"/*/stackmon.yaml; do
    if [ -L "$place" ]; then
      case $(readlink "$place") in "$current"/*) say "$place" ;; esac
    fi
  done
}

# Refuses where something else is in a link's place.
check_links() {
  linked_files "$1" | while read -r path place; do
    if [ -L "$place" ] && [ "$(readlink "$place")" = "$current/$path" ]; then continue; fi
    if [ -e "$place" ] || [ -L "$place" ]; then
      refuse not-ours "$place" 'is there already, and is no link of this program' 'move it away, or take its settings into a drop-in of another name'
    fi
  done
}

# Whether every link of the bundle $1 is there.
links_are_there() {
  linked_files "$1" | while read -r path place; do
    [ "$(readlink "$place")" = "$current/$path" ] || exit 1
  done
}

# Makes those of the bundle $1 that are missing. Before the switch a new one leads nowhere, and systemd takes it as absent.
add_links() {
  linked_files "$1" | while read -r path place; do
    [ "$(readlink "$place")" != "$current/$path" ] || continue
    mkdir -p "${place%/*}" && put_link "$place" "$current/$path" || exit 1
  done
}

# Takes away those that lead nowhere any more.
drop_stale_links() {
  present_links | while read -r place; do
    [ -e "$place" ] || rm -f "$place"
    case $place in *.d/stackmon.conf) rmdir "${place%/*}" 2>/dev/null ;; esac
  done
  :
}

# Takes away all of them.
drop_links() {
  present_links | while read -r place; do
    rm -f "$place"
    case $place in *.d/stackmon.conf) rmdir "${place%/*}" 2>/dev/null ;; esac
  done
  :
}
