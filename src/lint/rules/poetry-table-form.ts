import type { Rule } from "../rule.ts";

/** EP710; the reader of projects reports it. */
export const poetryTableForm: Rule = {
  code: "EP710",
  name: "poetry-table-form",
  severity: "warning",
  isDefault: true,
  targets: ["project", "sdist"],
  summary: "A script of [tool.poetry.scripts] is a table of a form that poetry-core 2 does not take.",
  why: 'It drops { callable = … } and extras without a word, and refuses type = "gui".',
  backends: { "poetry-core": "drops" },
  specification: { title: "Poetry: pyproject.toml", url: "https://python-poetry.org/docs/pyproject/" },
  example: {
    language: "toml",
    bad: '[tool.poetry.scripts]\ndemo = { callable = "demo:main" }',
    good: '[tool.poetry.scripts]\ndemo = "demo:main"',
  },
  exceptions: 'Scripts of type = "file".',
  fix: { safety: "safe", description: "Writes the reference alone, where the table holds nothing else." },
};
