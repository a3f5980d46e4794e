#!/bin/sh
# Tells when certificates end, for the textfile collector: FOLDER USE=PATH...
set -eu
umask 0022
export LC_ALL=C
newline='
'

# The end of the certificate on standard input, in Unix seconds.
end_of_one() {
  end=$(openssl x509 -noout -enddate) && date -u -d "${end#notAfter=}" +%s
}

# The first end of the certificates on standard input; fails where there is none, or one that cannot be read.
first_end() {
  first='' block=''
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      '-----BEGIN CERTIFICATE-----'*) block=$line$newline ;;
      '-----END CERTIFICATE-----'*)
        end=$(printf '%s' "$block$line$newline" | end_of_one) || return 1
        if [ -z "$first" ] || [ "$end" -lt "$first" ]; then first=$end; fi
        block='' ;;
      *) if [ -n "$block" ]; then block=$block$line$newline; fi ;;
    esac
  done
  [ -z "$block" ] && [ -n "$first" ] && printf '%s' "$first"
}

# A text as the value of a label has it.
escaped() {
  rest=$1 text=''
  while [ -n "$rest" ]; do
    tail=${rest#?}
    character=${rest%"$tail"}
    case $character in '"' | '\') character='\'$character ;; esac
    text=$text$character rest=$tail
  done
  printf '%s' "$text"
}

folder=$1
shift
temporary=$(mktemp "$folder/.certificates.XXXXXX")
trap 'rm -f "$temporary"' EXIT

not_after='stackmon_certificate_not_after_timestamp_seconds' readable='stackmon_certificate_readable'
ends='' reads='' seen=$newline
for certificate in "$@"; do
  use=${certificate%%=*} path=${certificate#*=}
  case $seen in *"$newline$path$newline"*) continue ;; esac
  seen=$seen$path$newline
  labels="{path=\"$(escaped "$path")\",use=\"$use\"}"
  if [ -f "$path" ] && end=$(first_end <"$path"); then
    ends=$ends$not_after$labels' '$end$newline
    reads=$reads$readable$labels' 1'$newline
  else
    echo "cannot read a certificate in $path" >&2
    reads=$reads$readable$labels' 0'$newline
  fi
done

{
  echo "# HELP $not_after When a certificate ends; of a file with several, the first that does."
  echo "# TYPE $not_after gauge"
  printf '%s' "$ends"
  echo "# HELP $readable 1 when the end of a certificate could be read, else 0."
  echo "# TYPE $readable gauge"
  printf '%s' "$reads"
} >"$temporary"
chmod 0644 "$temporary"
mv -f "$temporary" "$folder/certificates.prom"
