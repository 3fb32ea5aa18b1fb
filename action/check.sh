#!/usr/bin/env bash
# Checks reports with the installed package, which annotates them and adds to the summary of the step by itself; writes
# the outputs of the action. It runs in bash 3.2, which macOS has.
set -euo pipefail

program=${RUNNER_TEMP:?}/disclose/node_modules/disclose/bin/disclose.js
outcome=$RUNNER_TEMP/disclose-outcome.json
notes=$RUNNER_TEMP/disclose-notes.txt

arguments=(check "--report=json=$outcome")

# option <name> <value>: an option that has a value, as one word, so that no value is taken for an option.
option() { if [ -n "$2" ]; then arguments+=("$1=$2"); fi; }
# words <text>: every line of a text that is not blank, as a word.
words() {
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    line=${line%$'\r'}
    if [ -n "${line//[[:space:]]/}" ]; then arguments+=("$line"); fi
  done <<<"$1"
}

option --fail-on "${INPUT_FAIL_ON:-}"
option --baseline "${INPUT_BASELINE:-}"
option --config "${INPUT_CONFIG:-}"
option --lang "${INPUT_LANG:-}"
option --report "${INPUT_SARIF:+sarif=$INPUT_SARIF}"
option --report "${INPUT_HTML:+html=$INPUT_HTML}"
words "${INPUT_ARGS:-}"
arguments+=(--)
words "${INPUT_PATHS:-}"

rm -f "$outcome"
status=0
node "$program" "${arguments[@]}" </dev/null 2>"$notes" || status=$?

# A note quotes file names, in which the runner is not to find commands.
token=disclose-$RANDOM$RANDOM$RANDOM$RANDOM
if [ -s "$notes" ]; then
  printf '::stop-commands::%s\n' "$token"
  cat "$notes"
  printf '\n::%s::\n' "$token"
fi

# output <name> <value>: a value of several lines stays one value.
output() { printf '%s<<%s\n%s\n%s\n' "$1" "$token" "$2" "$token" >>"${GITHUB_OUTPUT:-/dev/null}"; }
# written <file>: the file if it was written, else nothing.
written() { if [ -n "$1" ] && [ -f "$1" ]; then printf '%s' "$1"; fi; }

verdict=
if [ -f "$outcome" ]; then
  verdict=$(node -p 'JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8")).verdict' "$outcome")
fi
output status "$status"
output verdict "$verdict"
output outcome "$(written "$outcome")"
output sarif "$(written "${INPUT_SARIF:-}")"
output html "$(written "${INPUT_HTML:-}")"
exit "$status"
