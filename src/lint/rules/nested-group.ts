import type { Rule } from "../rule.ts";

/** EP101; the reader of projects reports it. */
export const nestedGroup: Rule = {
  code: "EP101",
  name: "nested-group",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist"],
  summary: "A group with a dot in its name is not quoted, so that its header makes nested tables.",
  why: "[project.entry-points.demo.plugins] is the table plugins in the group demo. Every back-end refuses it.",
  backends: { others: "rejects" },
  specification: {
    title: "pyproject.toml: entry points",
    url: "https://packaging.python.org/en/latest/specifications/pyproject-toml/#entry-points",
  },
  example: {
    language: "toml",
    bad: '[project.entry-points.demo.plugins]\na = "demo:A"',
    good: '[project.entry-points."demo.plugins"]\na = "demo:A"',
  },
  fix: { safety: "safe", description: "quote the group" },
};
