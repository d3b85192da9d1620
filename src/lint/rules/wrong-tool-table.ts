import type { Rule } from "../rule.ts";

/** EP106; the reader of projects reports it. */
export const wrongToolTable: Rule = {
  code: "EP106",
  name: "wrong-tool-table",
  severity: "warning",
  isDefault: true,
  targets: ["project", "sdist"],
  summary: "Entry points are declared in a table that the build back-end does not read.",
  why: "[tool.poetry.scripts] means something to poetry-core only, [tool.flit.scripts] to old versions of flit; [tool.pdm.entry-points] to nobody; [project] means nothing to setuptools before 61 and poetry-core before 2. What stands there is not installed.",
  backends: { others: "ignores" },
  example: {
    language: "toml",
    bad: '[build-system]\nbuild-backend = "hatchling.build"\n\n[tool.poetry.scripts]\ndemo = "demo:main"',
    good: '[build-system]\nbuild-backend = "hatchling.build"\n\n[project.scripts]\ndemo = "demo:main"',
  },
  exceptions: "Tables of task runners: [tool.pdm.scripts], [tool.hatch.envs.*.scripts].",
};
