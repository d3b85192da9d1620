import type { Finding } from "../finding.ts";
import { reportedFix } from "../reported-fixes.ts";
import type { Rule } from "../rule.ts";

/** EP103; the reader of projects reports it where the back-end refuses or loses the group. */
export const reservedGroup: Rule = {
  code: "EP103",
  name: "reserved-group",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist"],
  summary: "console_scripts or gui_scripts stands as a group below [project.entry-points].",
  why: "The specification has back-ends refuse it: these groups are [project.scripts] and [project.gui-scripts]. Some write it all the same, and some lose it without a word: setuptools where the other table is there, too.",
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

  *check({ project, textAt }) {
    for (const [reserved, table] of RESERVED) {
      const declared = project?.declarations.find(
        ({ source, group, fate }) =>
          source === "project.entry-points" &&
          group === reserved &&
          (fate === "written" || fate === "altered"),
      );
      if (declared?.groupRange === undefined) continue;
      const finding: Finding = {
        path: declared.path,
        range: declared.groupRange,
        group: reserved,
        fate: declared.fate,
        message: `group "${reserved}" is [project.${table}]`,
        // It works until the back-end does what the specification asks for.
        severity: "warning",
      };
      const fix = reportedFix("EP103", finding, textAt);
      yield fix === undefined ? finding : { ...finding, fix };
    }
  },
};

const RESERVED: ReadonlyMap<string, string> = new Map([
  ["console_scripts", "scripts"],
  ["gui_scripts", "gui-scripts"],
]);
