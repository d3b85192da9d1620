import { atName, entryTitle, isScript } from "../entry-place.ts";
import type { LintedEntry } from "../lint-context.ts";
import type { Rule } from "../rule.ts";

/** EP307: `Demo` and `demo` */
export const caseClash: Rule = {
  code: "EP307",
  name: "case-clash",
  severity: "warning",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "The names of two scripts differ in case only.",
  why: "On Windows and macOS both are one file, and the one that is written last stays. The specification leaves open what happens.",
  backends: { others: "writes" },
  consequence: "on Windows and macOS one of the two overwrites the other",
  specification: {
    title: "Entry points: use for scripts",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#use-for-scripts",
  },
  example: {
    language: "toml",
    bad: '[project.scripts]\nDemo = "demo:main"\ndemo = "demo:other"',
    good: '[project.scripts]\ndemo = "demo:main"\ndemo-other = "demo:other"',
  },

  *check({ entries }) {
    const seen = new Map<string, LintedEntry>();
    for (const entry of entries) {
      if (!isScript(entry)) continue;
      const key = entry.name.toLowerCase();
      const other = seen.get(key);
      seen.set(key, other ?? entry);
      if (other === undefined || other.name === entry.name) continue;
      yield {
        ...atName(entry),
        message: `${entryTitle(entry)} and "${other.name}" are one file where case does not count`,
      };
    }
  },
};
