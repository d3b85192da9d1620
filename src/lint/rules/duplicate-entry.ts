import { entryPointsErrors } from "../entry-points-errors.ts";
import type { Rule } from "../rule.ts";

/** EP809: one name twice in a group */
export const duplicateEntry: Rule = {
  code: "EP809",
  name: "duplicate-entry",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "entry_points.txt holds a name twice in one group, or a group twice.",
  why: "CPython 3.8 and 3.9 and pkg_resources fail for the whole environment where such a file is installed; from 3.10 on both entries are there.",
  consequence:
    "once it is installed, entry_points() of CPython 3.8 and 3.9 and pkg_resources fail for the whole environment",
  specification: {
    title: "Entry points: data model",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#data-model",
  },
  example: {
    language: "ini",
    bad: "[demo.plugins]\na = demo:A\na = demo:B",
    good: "[demo.plugins]\na = demo:A\nb = demo:B",
  },

  *check(context) {
    for (const { error, place } of entryPointsErrors(context)) {
      if (error.pythonException.startsWith("Duplicate")) yield { ...place, message: error.message };
    }
  },
};
