#!/usr/bin/env bash
# What action.yml runs: annotations and the log, the step's summary, and SARIF where it is asked for.
# PYEP_COMMAND stands in for the published package where the action is tried out.
set -uo pipefail

: "${PYEP_PATH:=.}" "${PYEP_FAIL_ON:=}" "${PYEP_SARIF:=}" "${PYEP_VERSION:=latest}"
: "${PYEP_COMMAND:=npx --yes pyep@$PYEP_VERSION}"
text=$(mktemp)
trap 'rm -f "$text"' EXIT

reports=(--report "full=$text")
# Without it the project's own [tool.pyep.lint] decides.
[ -z "$PYEP_FAIL_ON" ] || reports+=(--fail-on "$PYEP_FAIL_ON")
[ -z "$PYEP_SARIF" ] || reports+=(--report "sarif=$PYEP_SARIF")

# Unquoted on purpose: a command with its arguments.
$PYEP_COMMAND lint "$PYEP_PATH" --format github "${reports[@]}"
code=$?

if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  if [ -s "$text" ]; then
    # Indented, not fenced: what is quoted may hold a fence.
    { printf '### pyep lint\n\n'; sed 's/^/    /' "$text"; } >>"$GITHUB_STEP_SUMMARY"
  elif [ "$code" -eq 0 ]; then
    printf '### pyep lint\n\nNo findings.\n' >>"$GITHUB_STEP_SUMMARY"
  fi
fi
exit "$code"
