import type { Rule } from "../rule.ts";

/** EP103; the reader of projects reports it. */
export const reservedGroup: Rule = {
  code: "EP103",
  name: "reserved-group",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist"],
  summary: "console_scripts or gui_scripts stands as a group below [project.entry-points].",
  why: "The specification has back-ends refuse it: these groups are [project.scripts] and [project.gui-scripts]. Some write it all the same, and some lose it without a word.",
  backends: {
    setuptools: "writes",
    "flit-core": "rejects",
    hatchling: "rejects",
    "poetry-core": "rejects",
    "pdm-backend": "drops",
    "pdm-pep517": "rejects",
    "scikit-build-core": "drops",
    "meson-python": "drops",
    maturin: "rejects",
    "uv-build": "rejects",
  },
  specification: {
    title: "pyproject.toml: entry points",
    url: "https://packaging.python.org/en/latest/specifications/pyproject-toml/#entry-points",
  },
  example: {
    language: "toml",
    bad: '[project.entry-points.console_scripts]\ndemo = "demo:main"',
    good: '[project.scripts]\ndemo = "demo:main"',
  },
  fix: {
    safety: "safe",
    description: "move it to [project.scripts] or [project.gui-scripts], where that table is not there yet",
  },
};
