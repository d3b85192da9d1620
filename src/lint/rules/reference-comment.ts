import { atValue, entryTitle } from "../entry-place.ts";
import { entriesOfForm } from "../entries-of-form.ts";
import { replacedValue } from "../entry-edits.ts";
import type { Rule } from "../rule.ts";

/** EP425: `demo = "demo:main # run"` */
export const referenceComment: Rule = {
  code: "EP425",
  name: "reference-comment",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "A value holds a comment.",
  why: "In entry_points.txt nothing after the beginning of a line is a comment: it becomes part of the reference.",
  backends: { setuptools: "rejects", "poetry-core": "alters", "pdm-pep517": "alters", others: "writes" },
  consequence: "pip cuts the comment off, installer refuses the wheel",
  specification: {
    title: "Entry points: file format",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#file-format",
  },
  example: {
    language: "toml",
    bad: '[project.scripts]\ndemo = "demo:main  # run"',
    good: '[project.scripts]\ndemo = "demo:main"  # run',
  },
  fix: { safety: "safe", description: "remove the comment" },

  *check({ forms, textAt }) {
    for (const [entry, { without }] of entriesOfForm(forms, "comment")) {
      const edit = replacedValue(textAt, entry, without);
      yield {
        ...atValue(entry),
        message: `${entryTitle(entry)}: the comment is part of the value`,
        ...(edit && { fix: { safety: "safe", description: "remove the comment", edits: [edit] } }),
      };
    }
  },
};
