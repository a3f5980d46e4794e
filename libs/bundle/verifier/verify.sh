#!/bin/sh
#
# Verifies an unpacked bundle, and says everything that is wrong with it:
#
#   sh verify.sh [--public-key FILE] [--own NAME]... [FOLDER]
#
#   FOLDER             the unpacked bundle; by default the folder of this script
#   --public-key FILE  the bundle must be signed by this Ed25519 key (PEM, as openssl writes it)
#   --own NAME         leave out this file or folder at the bundle's top: it is the machine's own; repeat it for more
#
# Each file must be as SHA256SUMS and manifest.json say: content, mode, no link, and none beside them. Needs a POSIX
# shell and coreutils; for a signature openssl 3. Whoever changes a bundle can change this script in it as well: to know
# who made a bundle, run the verify.sh of a bundle that you trust already, with --public-key.
#
# Exit codes: 0 the bundle is whole; 1 it is not; 2 wrong usage, or a program is missing.

set -u
set -f
LC_ALL=C
export LC_ALL
unset CDPATH
newline='
'
IFS=$newline

program=${0##*/}
usage='usage: sh verify.sh [--public-key FILE] [--own NAME]... [FOLDER]'

stop() {
  printf '%s: %s\n' "$program" "$1" >&2
  exit 2
}

faults=0

# code, file, what was seen and wanted, what to do
fault() {
  faults=$((faults + 1))
  printf '%s: %s › %s; %s\n' "$1" "$(printf '%s' "$2" | tr -c ' -~' '?')" "$3" "$4" >&2
}

again='get the bundle again from where it was built'
mine='keep what is yours outside of it, or name it with --own'
distrust='do not install this bundle; ask its builder which key it was signed with'

# Whether the lines $2 hold the line $1.
holds() {
  case $newline$2 in
    *"$newline$1$newline"*) return 0 ;;
    *) return 1 ;;
  esac
}

# Whether $1 is a path that a bundle may hold: relative, printable, and going nowhere but down.
is_path() {
  case /$1/ in
    *[!!-~]* | *\\* | *\"* | *//* | */./* | */../*) return 1 ;;
    *) return 0 ;;
  esac
}

# ---- arguments

key=''
own=''
case $0 in
  */*) folder=${0%/*} ;;
  *) folder=. ;;
esac
while [ $# -gt 0 ]; do
  case $1 in
    --public-key)
      [ $# -ge 2 ] && [ -n "$2" ] || stop "$usage"
      case $2 in
        /*) key=$2 ;;
        *) key=$PWD/$2 ;;
      esac
      shift 2
      ;;
    --own)
      [ $# -ge 2 ] && [ -n "$2" ] || stop "$usage"
      own=$own$2$newline
      shift 2
      ;;
    --help)
      while read -r line; do
        case $line in
          '#!'*) ;;
          '#'*) line=${line#?} && printf '%s\n' "${line# }" ;;
          *) break ;;
        esac
      done <"$0"
      exit 0
      ;;
    -*) stop "$usage" ;;
    *)
      [ $# -eq 1 ] && [ -n "$1" ] || stop "$usage"
      folder=$1
      shift
      ;;
  esac
done
for tool in sha256sum stat tr; do
  command -v "$tool" >/dev/null || stop "$tool is not installed"
done
if [ -n "$key" ]; then
  command -v openssl >/dev/null || stop 'openssl is not installed, and checks the signature'
  [ -f "$key" ] && [ -r "$key" ] || stop "$key cannot be read"
  openssl pkeyutl -help 2>&1 | while read -r line; do
    case $line in *-rawin*) exit 3 ;; esac
  done
  [ $? -eq 3 ] || stop 'this openssl cannot check signatures of Ed25519; it has to be 3.0 or newer'
  case $(openssl pkey -pubin -in "$key" -noout -text 2>/dev/null) in
    *ED25519*) ;;
    *) stop "$key is no Ed25519 public key" ;;
  esac
fi
[ ! -f "$folder" ] || stop "$folder is a file, wanted an unpacked bundle; unpack it first: tar -xpzf $folder"
cd -- "$folder" 2>/dev/null || stop "$folder cannot be entered"

# ---- what SHA256SUMS lists

sums=''
listed=''
read_sums() {
  while read -r line || [ -n "$line" ]; do
    digest=${line%%  *}
    path=${line#*  }
    case $digest in *[!0-9a-f]*) digest='' ;; esac
    if [ ${#digest} -eq 64 ] && [ "$digest  $path" = "$line" ] && is_path "$path"; then
      sums=$sums$line$newline
      listed=$listed$path$newline
    else
      fault bundle/changed-file SHA256SUMS 'has a line that is no digest, two spaces and a path' "$again"
    fi
  done
}
if [ -f SHA256SUMS ] && [ ! -L SHA256SUMS ]; then
  read_sums <SHA256SUMS
  # The shell leaves out what it cannot hold, such as bytes 0, and takes a last line without its end.
  [ "$(printf '%s' "$sums" | sha256sum)" = "$(sha256sum <SHA256SUMS)" ] ||
    fault bundle/changed-file SHA256SUMS 'is not the text that its lines make' "$again"
  holds manifest.json "$listed" ||
    fault bundle/changed-file SHA256SUMS 'has no line with manifest.json' "$again"
fi

# ---- what is there

found=''
folders=''
extra() {
  fault bundle/extra-file "$1" 'is not listed by SHA256SUMS' "$mine"
}
# Everything below the path $1, which is empty or ends with /.
walk() {
  set +f
  for entry in "$1"* "$1".[!.]* "$1"..?*; do
    set -f
    if [ ! -e "$entry" ] && [ ! -L "$entry" ]; then
      : # A pattern that nothing matches stays as it is.
    elif [ -z "$1" ] && holds "$entry" "$own"; then
      :
    elif [ -L "$entry" ]; then
      fault bundle/unsafe-entry "$entry" 'is a symbolic link; a bundle holds regular files and folders only' "$again"
    elif ! is_path "$entry"; then
      extra "$entry"
    elif [ -d "$entry" ]; then
      case $newline$listed in
        *"$newline$entry/"*)
          folders=$folders$entry$newline
          walk "$entry/"
          ;;
        *) extra "$entry/" ;;
      esac
    elif [ ! -f "$entry" ]; then
      fault bundle/unsafe-entry "$entry" 'is no regular file; a bundle holds regular files and folders only' "$again"
    elif [ "$entry" = SHA256SUMS ] || [ "$entry" = SHA256SUMS.sig ] || holds "$entry" "$listed"; then
      found=$found$entry$newline
    else
      extra "$entry"
    fi
  done
}
walk ''
holds SHA256SUMS "$found" || fault bundle/missing-file SHA256SUMS 'is not there' "$again"

# ---- contents

# shellcheck disable=SC2086 # $found is split into its lines, of which none holds a space.
actual=$(sha256sum -- $found 2>/dev/null </dev/null)$newline
for line in $sums; do
  digest=${line%%  *}
  path=${line#*  }
  if ! holds "$path" "$found"; then
    fault bundle/missing-file "$path" 'is not there' "$again"
  elif ! holds "$line" "$actual"; then
    seen=${actual%%"  $path$newline"*}
    [ "$seen" != "$actual" ] || seen=unknown
    fault bundle/changed-file "$path" "its SHA-256 is ${seen##*"$newline"}, wanted is $digest" "$again"
  fi
done

# ---- modes

executables=''
read_modes() {
  while read -r line; do
    case $line in
      '      "path": "'*'",')
        path=${line#*'"path": "'}
        path=${path%'",'}
        ;;
      '      "mode": "0755"') executables=$executables$path$newline ;;
    esac
  done
}
if holds manifest.json "$found"; then
  path=''
  read_modes <manifest.json
fi
# shellcheck disable=SC2086
for line in $(stat -c '%a %n' -- . $found $folders); do
  mode=${line%% *}
  path=${line#* }
  wanted=644
  if [ "$path" = . ] || holds "$path" "$folders" || holds "$path" "$executables"; then wanted=755; fi
  # The top folder is the reader's own, and may be closed to others.
  case $path/$mode in ./700 | ./750) wanted=$mode ;; esac
  [ "$mode" = "$wanted" ] ||
    fault bundle/changed-file "$path" "its mode is 0$mode, wanted is 0$wanted" 'unpack the bundle as root, or with tar -p'
done

# ---- signature

signed='not signed'
if holds SHA256SUMS.sig "$found"; then
  signed='its signature not checked: --public-key was not given'
  size=$(stat -c %s SHA256SUMS.sig)
  [ "$size" -eq 64 ] ||
    fault bundle/wrong-signature SHA256SUMS.sig "is $size bytes long; a signature of Ed25519 has 64" "$distrust"
fi
if [ -n "$key" ]; then
  if ! holds SHA256SUMS.sig "$found"; then
    fault bundle/missing-signature SHA256SUMS.sig 'is not there, and a public key was given' "$distrust"
  elif [ "$size" -eq 64 ] && ! openssl pkeyutl -verify -pubin -inkey "$key" -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig >/dev/null 2>&1; then
    fault bundle/wrong-signature SHA256SUMS.sig "is not made for this SHA256SUMS with the private key of $key" "$distrust"
  fi
  signed="signed by $key"
fi

if [ "$faults" -gt 0 ]; then
  noun=faults
  [ "$faults" -ne 1 ] || noun=fault
  printf '%s: not whole, %s %s\n' "$folder" "$faults" "$noun" >&2
  exit 1
fi
count=0
for line in $sums; do count=$((count + 1)); done
printf '%s: whole, %s files, %s\n' "$folder" "$count" "$signed"
