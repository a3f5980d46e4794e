# shellcheck shell=sh
#
# Where things are, what is said, and who may work. Sourced by the scripts of a bundle.
#
#   /etc/stackmon/stackmon.env, tls/, secrets/  the machine's own: never written here
#   /etc/stackmon/releases/<version>-<digest>/  the bundles: the digest is the begin of that of SHA256SUMS
#   /etc/stackmon/current                       a link to the one that runs; units, drop-ins and Grafana's files are links into it
#   /etc/stackmon/previous                      a link to the one before
#   /etc/stackmon/releases/.pending             there while a switch is not finished: what was before
#   /etc/stackmon/releases/.applied             what each service was last started and reloaded with

root=''
etc=$root/etc/stackmon
releases=$etc/releases
current=$etc/current
previous=$etc/previous
pending=$releases/.pending
applied=$releases/.applied
public_key=$root/etc/stackmon.pub
units=$root/etc/systemd/system
provisioning=$root/etc/grafana/provisioning
boot_id=/proc/sys/kernel/random/boot_id

LC_ALL=C
export LC_ALL
unset CDPATH
umask 022
newline='
'

say() {
  printf '%s\n' "$*"
}

# code, where, what was seen and wanted, what to do
diagnose() {
  printf 'install/%s: %s › %s; %s\n' "$1" "$2" "$3" "$4" >&2
}

refuse() {
  diagnose "$@"
  exit 1
}

wrong_usage() {
  printf '%s\n' "$1" >&2
  exit 2
}

# What a tool has said, from standard input, below a diagnostic.
quoted() {
  sed 's/^/    /' >&2
}

# ---- names

# The name of the release that the link $1 leads to; nothing where there is none.
release_of() {
  if [ -L "$1" ] && target=$(readlink "$1"); then printf '%s' "${target##*/}"; fi
}

# A value of the manifest of the bundle $1: $2 is role or version.
manifest_value() {
  sed -n "s/^  \"$2\": \"\\([^\"]*\\)\",\$/\\1/p" "$1/manifest.json" | head -n 1
}

# The name that the bundle $1 is kept under.
name_of() {
  digest=$(sha256sum <"$1/SHA256SUMS" | cut -c 1-12)
  printf '%s-%s' "$(manifest_value "$1" version)" "$digest"
}

# ---- a link that is there or not, and never half

# link, target
put_link() {
  rm -f "$1.stackmon-new" && ln -s "$2" "$1.stackmon-new" && mv -T "$1.stackmon-new" "$1"
}

# ---- files that are whole or not there

# From standard input to the file $1, of mode 0600.
put_file() {
  (umask 077 && cat >"$1.new") && mv "$1.new" "$1"
}

# ---- who may work

needs_root() {
  [ "$(id -u)" = 0 ] || refuse not-root "$(id -un 2>/dev/null || id -u)" 'is not root, who has to run this' 'run it as root'
}

# One script at a time. The lock goes with the process and those that it has started, however they end.
lock() {
  mkdir -p "$releases" || refuse no-room "$releases" 'cannot be made' 'make room, and see that the disk can be written'
  exec 9>"$releases/.lock" || refuse no-room "$releases/.lock" 'cannot be written' 'make room, and see that the disk can be written'
  flock -w 30 9 || refuse locked "$releases/.lock" 'is held by another run' 'wait for it to end; fuser names its process'
}
