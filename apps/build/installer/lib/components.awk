# Reads what Alloy's /api/v0/web/components answers: a list of objects with localID, moduleID and health { state, message }.
# Prints each component that is not healthy, "name is STATE: message". Exit code 0 where all of them are, 1 where one is not,
# 2 where this is no such list, or an empty one.
#
# JSON is read token by token: names and messages may hold quotes, braces and anything else.

{ text = text $0 "\n" }

# The next token of the text: a string with its quotes, a mark, or another value. The beginning of what is left is enough for
# all but long strings.
function next_token(  rest) {
  while (match(substr(text, at, 1), /[ \t\r\n]/)) at++
  rest = substr(text, at, 512)
  if (rest ~ /^"/ && rest !~ /^"([^"\\]|\\.)*"/) rest = substr(text, at)
  if (match(rest, /^"([^"\\]|\\.)*"/) || match(rest, /^[][{}:,]/) || match(rest, /^[^][{}:," \t\r\n]+/)) {
    token = substr(rest, 1, RLENGTH)
    at += RLENGTH
    return 1
  }
  token = ""
  return 0
}

function plain(string) {
  string = substr(string, 2, length(string) - 2)
  gsub(/\\n/, " ", string)
  gsub(/\\"/, "\"", string)
  gsub(/\\\\/, "\\", string)
  return string
}

# A value, of which the token is the first; keys is the path to it within a component.
function value(keys, depth, key) {
  if (token == "{") {
    next_token()
    while (token != "}") {
      key = token
      if (substr(key, 1, 1) != "\"" || !next_token() || token != ":" || !next_token()) broken()
      value(keys "/" plain(key), depth + 1)
      next_token()
      if (token == ",") next_token()
      else if (token != "}") broken()
    }
  } else if (token == "[") {
    next_token()
    while (token != "]") {
      if (depth == 0) begin_component()
      value(keys, depth + 1)
      if (depth == 0) end_component()
      next_token()
      if (token == ",") next_token()
      else if (token != "]") broken()
    }
  } else if (token == "" || token ~ /^[]}:,]$/) broken()
  else if (substr(token, 1, 1) == "\"") seen[keys] = plain(token)
}

function begin_component() {
  delete seen["/localID"]
  delete seen["/moduleID"]
  delete seen["/health/state"]
  delete seen["/health/message"]
}

function end_component() {
  if (!("/health/state" in seen) || !("/localID" in seen)) broken()
  components++
  if (seen["/health/state"] == "healthy") return
  ill++
  name = (seen["/moduleID"] == "" ? "" : seen["/moduleID"] "/") seen["/localID"]
  print name " is " seen["/health/state"] ": " seen["/health/message"]
}

function broken() {
  print "what it answers is no list of components"
  failed = 1
  exit 2
}

END {
  if (failed) exit 2
  at = 1
  next_token()
  if (token != "[") broken()
  value("", 0)
  if (next_token() || components == 0) broken()
  exit (ill > 0)
}
