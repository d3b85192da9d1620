import { atName, entryTitle } from "../entry-place.ts";
import type { Rule } from "../rule.ts";

/** EP302: `"#demo"` */
export const nameIsComment: Rule = {
  code: "EP302",
  name: "name-is-comment",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "A name begins with # or ; and so makes its line a comment.",
  why: "The specification allows the name, but in entry_points.txt the line is a comment, and the entry is lost with every back-end.",
  backends: { others: "drops" },
  specification: {
    title: "Entry points: file format",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#file-format",
  },
  example: {
    language: "toml",
    bad: '[project.scripts]\n"#demo" = "demo:main"',
    good: '[project.scripts]\ndemo = "demo:main"',
  },

  *check({ entries }) {
    for (const entry of entries) {
      if (!/^\s*[#;]/.test(entry.name)) continue;
      yield {
        ...atName(entry),
        message: `${entryTitle(entry)}: the name begins with ${entry.name.trim().charAt(0)}, which makes the line a comment`,
      };
    }
  },
};
