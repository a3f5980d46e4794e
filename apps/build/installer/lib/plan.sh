# shellcheck shell=sh
#
# What a bundle says in installer/plan, a kind and its words in a line:
#
#   role ROLE
#   alloy STABILITY FILE              what Alloy runs
#   program NAME required|optional OLDEST TESTED COMMAND...  what has to be there; COMMAND tells its version
#   needs VARIABLE FILE               what is the machine's own, and without which nothing comes up; a variable may lead elsewhere
#   value VARIABLE                    what stackmon.env has to give a value
#   service NAME required|optional CHECK URL   in the order of their start
#                                     CHECK: ready, answers, components ask the URL; none; once is a unit that does its work and ends
#   restart SERVICE FILE              what a service reads when it starts; a relative path is in the bundle
#   reload SERVICE FILE               what it reads anew when it is told to

# kind, bundle
planned() {
  sed -n "s/^$1 //p" "$2/installer/plan"
}

# Whether the bundle $1 has a service $2 on this machine: an optional one is none where its package is not installed.
has_service() {
  planned service "$1" | while read -r name wanted _; do
    [ "$name" = "$2" ] || continue
    [ "$wanted" = required ] || systemctl cat "$2.service" >/dev/null 2>&1 || exit 1
    exit 3
  done
  [ $? -eq 3 ]
}

# Names of the services of the bundle $1 on this machine, in the order of their start.
services_of() {
  planned service "$1" | while read -r name _; do
    if has_service "$1" "$name"; then say "$name"; fi
  done
}

# service, bundle: its CHECK and its URL, with the values of the machine for variables
check_of() {
  planned service "$2" | while read -r name _ check url; do
    [ "$name" = "$1" ] || continue
    say "$check $(filled "$url" "$2")"
  done
}

# A text with the values of the variables that it names.
filled() {
  text=$1
  while :; do
    case $text in
      *'${'*'}'*)
        variable=${text#*'${'}
        variable=${variable%%'}'*}
        text=${text%%'${'*}$(value_of "$variable" "$2" | cut -d , -f 1)${text#*'}'}
        ;;
      *) break ;;
    esac
  done
  # Who listens on every address is asked at the machine's own.
  printf '%s' "$text" | sed -e 's#://:#://127.0.0.1:#' -e 's#://0\.0\.0\.0:#://127.0.0.1:#' -e 's#://\[::\]:#://127.0.0.1:#'
}

# The value of the variable $1 as the services of the bundle $2 get it: the last of the files wins.
value_of() {
  name=$1
  if [ "$1" = alloy.listen ]; then name=CUSTOM_ARGS; fi
  value=$(cat "$2"/stores/*.env "$2"/env/alloy.env "$2"/env/node.env "$etc/stackmon.env" 2>/dev/null | sed -n "s/^$name=//p" | tail -n 1)
  case $value in \"*\") value=${value#\"} value=${value%\"} ;; \'*\') value=${value#\'} value=${value%\'} ;; esac
  case $1 in
    alloy.listen)
      case $value in
        *--server.http.listen-addr=*) value=${value#*--server.http.listen-addr=} value=${value%% *} ;;
        *) value=127.0.0.1:12345 ;;
      esac
      ;;
  esac
  printf '%s' "$value"
}

# service, restart or reload, bundle: a digest of what it reads
digest_of() {
  planned "$2" "$3" | while read -r service path; do
    [ "$service" = "$1" ] || continue
    case $path in /*) file=$root$path ;; *) file=$3/$path ;; esac
    say "$path"
    if [ -e "$file" ]; then sha256sum <"$file"; fi
  done | sha256sum | cut -c 1-64
}
