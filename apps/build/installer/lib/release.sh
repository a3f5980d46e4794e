# shellcheck shell=sh
#
# Bundles on this disk: verified, copied, kept, pruned.

# Verifies the folder $1, with more arguments of verify.sh after it. The verifier that is installed was verified itself, the
# one in a bundle comes from whoever made the bundle.
verify() {
  folder=$1
  shift
  verifier=$current/verify.sh
  [ -e "$verifier" ] || verifier=$here/verify.sh
  if [ -e "$public_key" ]; then set -- --public-key "$public_key" "$@"; fi
  sh "$verifier" "$@" "$folder"
}

# The same of a release, which has links to the machine's own folders.
verify_release() {
  verify "$releases/$1" --own tls --own secrets
}

# Yields in $release the name under which the bundle $here is kept, and copies it there unless it is. A release that
# was changed since is left as it is, and gets another one beside it: it may be the one that runs.
keep() {
  base=$(name_of "$here")
  release=$base
  count=1
  while [ -d "$releases/$release" ]; do
    if verify_release "$release" >/dev/null 2>&1; then return 0; fi
    release=$base.$count
    count=$((count + 1))
  done
  copy
}

copy() {
  new=$releases/.new
  rm -rf "$new"
  if told=$({ mkdir -p "$new" && cp -R "$here/." "$new/"; } 2>&1) && chmod 0755 "$new" && verify "$new" >/dev/null &&
    ln -s ../../tls "$new/tls" && ln -s ../../secrets "$new/secrets" && sync -f "$new" && mv -T "$new" "$releases/$release"; then
    return 0
  fi
  rm -rf "$new"
  say "$told" | head -n 1 | quoted
  refuse no-room "$releases" "cannot hold the bundle; nothing has changed, and ${running:-nothing} runs on" 'make room on that disk, then run this again'
}

# Keeps the current release, the one before, and the newest other one.
prune() {
  kept=0
  # shellcheck disable=SC2045 # Names are a version and a digest.
  for name in $(ls -t "$releases"); do
    case $name in
      "$(release_of "$current")" | "$(release_of "$previous")") ;;
      *)
        kept=$((kept + 1))
        [ "$kept" -le 1 ] || rm -rf "${releases:?}/$name"
        ;;
    esac
  done
}
