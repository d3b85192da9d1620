import type { Rule } from "../rule.ts";

/** EP104; the reader of projects reports it. */
export const misplacedTable: Rule = {
  code: "EP104",
  name: "misplaced-table",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist"],
  summary:
    "A table for entry points stands where none is read: [project.entry_points], [project.console-scripts], [entry-points].",
  why: "Some back-ends refuse keys that [project] does not have; others read over them, and nothing is installed. A table outside of [project] nobody reads.",
  backends: {
    setuptools: "rejects",
    "flit-core": "rejects",
    "pdm-pep517": "rejects",
    "scikit-build-core": "rejects",
    others: "ignores",
  },
  specification: {
    title: "pyproject.toml: entry points",
    url: "https://packaging.python.org/en/latest/specifications/pyproject-toml/#entry-points",
  },
  example: {
    language: "toml",
    bad: '[project.entry_points."demo.plugins"]\na = "demo:A"',
    good: '[project.entry-points."demo.plugins"]\na = "demo:A"',
  },
  fix: { safety: "safe", description: "rename the table, where the right one is not there yet" },
};
