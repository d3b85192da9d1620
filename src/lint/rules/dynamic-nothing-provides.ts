import type { Rule } from "../rule.ts";

/** EP602; the reader of projects reports it. */
export const dynamicNothingProvides: Rule = {
  code: "EP602",
  name: "dynamic-nothing-provides",
  severity: "warning",
  isDefault: true,
  targets: ["project", "sdist"],
  summary: "dynamic lists entry points, and nothing in the project gives them.",
  why: "The wheel then has none. Some back-ends refuse the build.",
  backends: { "flit-core": "rejects", "meson-python": "rejects", others: "drops" },
  specification: {
    title: "pyproject.toml: dynamic",
    url: "https://packaging.python.org/en/latest/specifications/pyproject-toml/#dynamic",
  },
  example: {
    language: "toml",
    bad: '[project]\nname = "demo"\nversion = "1.0"\ndynamic = ["entry-points"]',
    good: '[project]\nname = "demo"\nversion = "1.0"',
  },
  exceptions: "Projects with a setup.py, or with hooks of their back-end, which may give them.",
};
