# shellcheck shell=sh
#
# Asks programs of this machine over HTTP, with curl or else wget. Certificates are not looked at: who answers is this machine
# itself. A store that asks for a client certificate is shown the machine's own.

http_client=''
if command -v curl >/dev/null; then
  http_client=curl
elif command -v wget >/dev/null; then
  http_client=wget
fi
shown_certificate=$etc/tls/hub.crt
shown_key=$etc/tls/hub.key

# url, more options of the client
ask() {
  url=$1
  shift
  case $url in
    https:*) if [ -r "$shown_key" ]; then set -- "$@" "$certificate_option" "$shown_certificate" "$key_option" "$shown_key"; fi ;;
  esac
  if [ "$http_client" = curl ]; then
    curl --silent --globoff --insecure --noproxy '*' --max-time 20 "$@" "$url"
  else
    wget --quiet --no-check-certificate --no-proxy --timeout=20 --tries=1 "$@" "$url"
  fi
}
case $http_client in
  curl) certificate_option=--cert key_option=--key ;;
  *) certificate_option=--certificate key_option=--private-key ;;
esac

# The status of the answer of a URL; 000 where there is none.
status_of() {
  if [ "$http_client" = curl ]; then
    ask "$1" --output /dev/null --write-out '%{http_code}' || :
  else
    status=$(ask "$1" --server-response --output-document=/dev/null 2>&1 | sed -n 's/^ *HTTP\/[0-9.]* \([0-9]*\).*/\1/p' | tail -n 1)
    printf '%s' "${status:-000}"
  fi
}

# What a URL answers.
body_of() {
  if [ "$http_client" = curl ]; then ask "$1" --fail; else ask "$1" --output-document=-; fi
}

# Posts to a URL, prints what it answers, and fails where that is an error.
post_to() {
  if [ "$http_client" = curl ]; then
    ask "$1" --fail-with-body --request POST
  else
    ask "$1" --post-data= --content-on-error --output-document=-
  fi
}
