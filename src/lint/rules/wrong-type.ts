import type { Rule } from "../rule.ts";

/** EP105; the reader of projects reports it. */
export const wrongType: Rule = {
  code: "EP105",
  name: "wrong-type",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist"],
  summary: "An array, a table or another value stands where a table of strings, or a string, is required.",
  why: "Entry points are tables whose keys are names and whose values are strings. Every back-end refuses anything else.",
  backends: { others: "rejects" },
  specification: {
    title: "pyproject.toml: entry points",
    url: "https://packaging.python.org/en/latest/specifications/pyproject-toml/#entry-points",
  },
  example: {
    language: "toml",
    bad: '[project.entry-points]\ndemo = ["a = demo:A"]',
    good: '[project.entry-points.demo]\na = "demo:A"',
  },
};
