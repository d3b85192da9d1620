#!/usr/bin/env bash
# What action.yml runs: annotations and the log, the step's summary, and SARIF where it is asked for.
# PYEP_COMMAND stands in for the published package where the action is tried out.
set -uo pipefail

: "${PYEP_PATH:=.}" "${PYEP_FAIL_ON:=error}" "${PYEP_SARIF:=}" "${PYEP_VERSION:=latest}"
: "${PYEP_COMMAND:=npx --yes pyep@$PYEP_VERSION}"
text=$(mktemp)
trap 'rm -f "$text"' EXIT

reports=(--report "full=$text")
[ -z "$PYEP_SARIF" ] || reports+=(--report "sarif=$PYEP_SARIF")

# Unquoted on purpose: a command with its arguments.
$PYEP_COMMAND lint "$PYEP_PATH" --format github --fail-on "$PYEP_FAIL_ON" "${reports[@]}"
code=$?

if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  if [ -s "$text" ]; then
    # Four backticks: what is quoted may hold three.
    { printf '### pyep lint\n\n````text\n'; cat "$text"; printf '````\n'; } >>"$GITHUB_STEP_SUMMARY"
  elif [ "$code" -eq 0 ]; then
    printf '### pyep lint\n\nNo findings.\n' >>"$GITHUB_STEP_SUMMARY"
  fi
fi
exit "$code"
