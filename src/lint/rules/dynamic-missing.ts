import type { Rule } from "../rule.ts";

/** EP603; the reader of projects reports it. */
export const dynamicMissing: Rule = {
  code: "EP603",
  name: "dynamic-missing",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist"],
  summary:
    "setup.py, setup.cfg or [tool.setuptools.dynamic] gives entry points that [project] does not list in dynamic.",
  why: "What is in [project] is all there is, unless dynamic says otherwise: setuptools drops the entry points. Commands need scripts (or gui-scripts) there, all other groups entry-points. setuptools 65 kept them, so that an update of setuptools loses the commands of a project.",
  backends: { setuptools: "drops" },
  specification: {
    title: "setuptools: dynamic metadata",
    url: "https://setuptools.pypa.io/en/latest/userguide/pyproject_config.html#dynamic-metadata",
  },
  example: {
    language: "toml",
    bad: '[project]\nname = "demo"\nversion = "1.0"\n# and in setup.cfg: [options.entry_points]',
    good: '[project]\nname = "demo"\nversion = "1.0"\ndynamic = ["scripts", "entry-points"]\n# and in setup.cfg: [options.entry_points]',
  },
  fix: { safety: "safe", description: "Names in dynamic what another file gives." },
};
