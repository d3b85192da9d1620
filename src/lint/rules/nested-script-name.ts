import type { Rule } from "../rule.ts";

/** EP102; the reader of projects reports it. */
export const nestedScriptName: Rule = {
  code: "EP102",
  name: "nested-script-name",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist"],
  summary: "The name of a script with a dot in it is not quoted.",
  why: "demo.cli = … is the key cli in a table demo. Every back-end refuses it.",
  backends: { others: "rejects" },
  specification: {
    title: "pyproject.toml: entry points",
    url: "https://packaging.python.org/en/latest/specifications/pyproject-toml/#entry-points",
  },
  example: {
    language: "toml",
    bad: '[project.scripts]\ndemo.cli = "demo:main"',
    good: '[project.scripts]\n"demo.cli" = "demo:main"',
  },
  fix: { safety: "safe", description: "quote the name" },
};
