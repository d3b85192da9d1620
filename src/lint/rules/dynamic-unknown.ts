import type { Rule } from "../rule.ts";

/** EP604; the reader of projects reports it. */
export const dynamicUnknown: Rule = {
  code: "EP604",
  name: "dynamic-unknown",
  severity: "warning",
  isDefault: true,
  targets: ["project", "sdist"],
  summary: "dynamic lists a name that is none of the keys of [project].",
  why: "entry_points is written entry-points. Some back-ends refuse the build, others read over it.",
  backends: {
    hatchling: "ignores",
    "pdm-backend": "ignores",
    "pdm-pep517": "ignores",
    maturin: "ignores",
    others: "rejects",
  },
  specification: {
    title: "pyproject.toml: dynamic",
    url: "https://packaging.python.org/en/latest/specifications/pyproject-toml/#dynamic",
  },
  example: {
    language: "toml",
    bad: '[project]\nname = "demo"\nversion = "1.0"\ndynamic = ["entry_points"]',
    good: '[project]\nname = "demo"\nversion = "1.0"\ndynamic = ["entry-points"]',
  },
  fix: { safety: "safe", description: "write the key's name, or take the word out where the key is there" },
};
