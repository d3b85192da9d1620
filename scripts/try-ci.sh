#!/usr/bin/env bash
# npm run try:ci: the action's step, and the hook by a real pre-commit where that is installed, on a project with a
# mistake in it. The package stands in for the published one.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm run --silent build
package=$(npm pack --silent --pack-destination "$work" | tail -n 1)

mkdir "$work/project" && cd "$work/project"
printf '[build-system]\nbuild-backend = "hatchling.build"\n[project]\nname = "demo"\n[project.scripts]\ndemo = "demo:mian"\n' >pyproject.toml
printf 'def main():\n    pass\n' >demo.py

echo '== action'
code=0
GITHUB_STEP_SUMMARY=$work/summary.md PYEP_SARIF=$work/out.sarif \
  PYEP_COMMAND="node $root/dist/cli/pyep.cjs" bash "$root/scripts/action.sh" || code=$?
[ "$code" -eq 1 ] && grep -q 'EP411' "$work/summary.md" && grep -q '"2.1.0"' "$work/out.sarif"
echo "annotated, summed up, SARIF written, exit code 1"

echo '== pre-commit'
if ! command -v pre-commit >/dev/null; then
  echo 'pre-commit is not installed: left out'
  exit 0
fi
git init -q . && cat >.pre-commit-config.yaml <<CONFIG
repos:
  - repo: $root
    rev: $(git -C "$root" rev-parse HEAD)
    hooks:
      - id: pyep-lint
        additional_dependencies: ["$work/$package"]
CONFIG
git add -A
pre-commit run --all-files >"$work/hook.txt" && { cat "$work/hook.txt"; exit 1; }
grep -q 'did you mean "main"?' "$work/hook.txt"
sed -i 's/mian/main/' pyproject.toml && git add -A
pre-commit run --all-files
