import type { Rule } from "../rule.ts";

/** EP601; the reader of projects reports it. */
export const dynamicAndStatic: Rule = {
  code: "EP601",
  name: "dynamic-and-static",
  severity: "warning",
  isDefault: true,
  targets: ["project", "sdist"],
  summary: "A key is both in dynamic and given in [project].",
  why: "The specification allows it since PEP 808 (2026), for back-ends that add to what is there; many refuse it still. It is an error with a back-end that does.",
  backends: {
    "poetry-core": "writes",
    "scikit-build-core": "writes",
    maturin: "writes",
    "pdm-pep517": "writes",
    others: "rejects",
  },
  specification: {
    title: "pyproject.toml: dynamic",
    url: "https://packaging.python.org/en/latest/specifications/pyproject-toml/#dynamic",
  },
  example: {
    language: "toml",
    bad: '[project]\nname = "demo"\nversion = "1.0"\ndynamic = ["scripts"]\n\n[project.scripts]\ndemo = "demo:main"',
    good: '[project]\nname = "demo"\nversion = "1.0"\n\n[project.scripts]\ndemo = "demo:main"',
  },
};
