import type { Rule } from "../rule.ts";

/** EP806: pyproject.toml declares the script demo2, the installed entry_points.txt does not hold it */
export const entryPointsDrift: Rule = {
  code: "EP806",
  name: "entry-points-drift",
  severity: "warning",
  isDefault: true,
  targets: ["environment"],
  summary: "An editable project declares entry points that are not those installed.",
  why: "Entry points are copied at installation. An editable installation follows the code, but not a change of its entry points: they stay what they were.",
  specification: {
    title: "Entry points: file format",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#file-format",
  },
  example: {
    language: "text",
    bad: "pyproject.toml declares the script demo2, the installed entry_points.txt does not hold it",
    good: "the project was installed again",
  },
  exceptions: "What a project computes cannot be compared and is not.",
};
