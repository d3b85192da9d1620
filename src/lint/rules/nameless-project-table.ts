import type { Rule } from "../rule.ts";

/** EP110; the reader of projects reports it. */
export const namelessProjectTable: Rule = {
  code: "EP110",
  name: "nameless-project-table",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist"],
  summary: "[project] has no name, which stands in [tool.poetry], setup.cfg or setup.py.",
  why: "A [project] table has to have a name, and every back-end that reads the table refuses one without. In a project that has its metadata elsewhere, entry points belong there, too: [tool.poetry.plugins], [options.entry_points]; or all of it moves to [project].",
  backends: { others: "rejects" },
  specification: {
    title: "pyproject.toml: name",
    url: "https://packaging.python.org/en/latest/specifications/pyproject-toml/#name",
  },
  example: {
    language: "toml",
    bad: '[tool.poetry]\nname = "demo"\n\n[project.entry-points.pytest11]\ndemo = "demo.plugin"',
    good: '[tool.poetry]\nname = "demo"\n\n[tool.poetry.plugins.pytest11]\ndemo = "demo.plugin"',
  },
  exceptions: "Projects that name themselves nowhere, of which more is missing.",
};
