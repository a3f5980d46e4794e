import { certificateWatch, metrics, type MetricName } from "@stackmon/stacks";

/** Where the script is in a bundle. */
export const certificatesScriptPath = "certificates/tell-certificates.sh";

const notAfter = metricOf("stackmon_certificate_not_after_timestamp_seconds");
const readable = metricOf("stackmon_certificate_readable");

/** As the catalogue has it. */
function metricOf(wanted: MetricName): { readonly name: string; readonly help: string } {
  const metric = metrics.find(({ name }) => name === wanted);
  if (metric === undefined) throw new Error(`the catalogue has no ${wanted}`);
  return metric;
}

/**
 * The shell script that tells when certificates end, as a file for the textfile collector: for dash with coreutils and
 * openssl alone. Its arguments are a folder and `USE=PATH` of each certificate; a file that is named twice is told of once,
 * by its first use.
 *
 * A file may hold several certificates, as `ca.crt` does while an authority is replaced, and chains do: the first that ends
 * counts. A file with none, with a broken one, or that cannot be read is told as unreadable, and its end is left out. The
 * file is renamed into place whole: readers never see half of it, and a script that fails leaves the one before with its age.
 *
 * *Source:* node_exporter collector/textfile.go (files that end in `.prom`, without timestamps); openssl-x509(1); RFC 7468.
 */
export const certificatesScript: string = `#!/bin/sh
# Tells when certificates end, for the textfile collector: FOLDER USE=PATH...
set -eu
umask 0022
export LC_ALL=C
newline='
'

# The end of the certificate on standard input, in Unix seconds.
end_of_one() {
  end=$(openssl x509 -noout -enddate) && date -u -d "\${end#notAfter=}" +%s
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
    tail=\${rest#?}
    character=\${rest%"$tail"}
    case $character in '"' | '\\') character='\\'$character ;; esac
    text=$text$character rest=$tail
  done
  printf '%s' "$text"
}

folder=$1
shift
temporary=$(mktemp "$folder/.certificates.XXXXXX")
trap 'rm -f "$temporary"' EXIT

not_after='${notAfter.name}' readable='${readable.name}'
ends='' reads='' seen=$newline
for certificate in "$@"; do
  use=\${certificate%%=*} path=\${certificate#*=}
  case $seen in *"$newline$path$newline"*) continue ;; esac
  seen=$seen$path$newline
  labels="{path=\\"$(escaped "$path")\\",use=\\"$use\\"}"
  if [ -f "$path" ] && end=$(first_end <"$path"); then
    ends=$ends$not_after$labels' '$end$newline
    reads=$reads$readable$labels' 1'$newline
  else
    echo "cannot read a certificate in $path" >&2
    reads=$reads$readable$labels' 0'$newline
  fi
done

{
  echo "# HELP $not_after ${notAfter.help}"
  echo "# TYPE $not_after gauge"
  printf '%s' "$ends"
  echo "# HELP $readable ${readable.help}"
  echo "# TYPE $readable gauge"
  printf '%s' "$reads"
} >"$temporary"
chmod 0644 "$temporary"
mv -f "$temporary" "$folder/${certificateWatch.file}"
`;
