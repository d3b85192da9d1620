import { entryPointsErrors } from "../entry-points-errors.ts";
import type { Rule } from "../rule.ts";

/** EP801: a line without = */
export const entryPointsUnparseable: Rule = {
  code: "EP801",
  name: "entry-points-unparseable",
  severity: "error",
  isDefault: true,
  targets: ["wheel", "environment"],
  summary:
    "entry_points.txt holds a line that readers refuse: one without =, or text before the first header.",
  why: "Where such a file is installed, entry_points() of CPython fails for the whole environment, pkg_resources too.",
  consequence: "once it is installed, entry_points() fails for the whole environment",
  specification: {
    title: "Entry points: file format",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#file-format",
  },
  example: { language: "ini", bad: "[demo.plugins]\nname only", good: "[demo.plugins]\nname = demo:Plugin" },

  *check(context) {
    for (const { error, place } of entryPointsErrors(context)) {
      if (error.pythonException.startsWith("Duplicate")) continue;
      yield {
        ...place,
        message: `${error.message}; CPython 3.8 and 3.9 raise ${error.pythonException}`,
      };
    }
  },
};
