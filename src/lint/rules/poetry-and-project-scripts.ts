import type { Rule } from "../rule.ts";

/** EP107; the reader of projects reports it. */
export const poetryAndProjectScripts: Rule = {
  code: "EP107",
  name: "poetry-and-project-scripts",
  severity: "warning",
  isDefault: true,
  targets: ["project", "sdist"],
  summary: "[tool.poetry.scripts] or [tool.poetry.plugins] stands beside its counterpart in [project].",
  why: "poetry-core 2 takes the table in [project] and drops the other one without a word.",
  backends: { "poetry-core": "drops" },
  specification: { title: "Poetry: pyproject.toml", url: "https://python-poetry.org/docs/pyproject/" },
  example: {
    language: "toml",
    bad: '[project.scripts]\ndemo = "demo:main"\n\n[tool.poetry.scripts]\ndemo-admin = "demo:admin"',
    good: '[project.scripts]\ndemo = "demo:main"\ndemo-admin = "demo:admin"',
  },
  exceptions: 'Scripts of type = "file", which belong into [tool.poetry.scripts].',
};
