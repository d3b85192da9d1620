import { atValue, entryTitle } from "../entry-place.ts";
import { entriesOfForm } from "../entries-of-form.ts";
import { replacedValue } from "../entry-edits.ts";
import type { Rule } from "../rule.ts";

/** EP421: `demo = "demo.cli:main()"` */
export const referenceCall: Rule = {
  code: "EP421",
  name: "reference-call",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "A reference ends in parentheses, as a call does.",
  why: "A reference names the function; it is the generated command, or the program that reads the group, that calls it.",
  backends: { setuptools: "rejects", others: "writes" },
  consequence: "pip cuts the parentheses off, installer refuses the wheel",
  specification: {
    title: "Entry points: data model",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#data-model",
  },
  example: {
    language: "toml",
    bad: '[project.scripts]\ndemo = "demo.cli:main()"',
    good: '[project.scripts]\ndemo = "demo.cli:main"',
  },
  fix: { safety: "safe", description: "remove the parentheses" },

  *check({ forms, textAt }) {
    for (const [entry, { without }] of entriesOfForm(forms, "call")) {
      const edit = replacedValue(textAt, entry, without);
      yield {
        ...atValue(entry),
        message: `${entryTitle(entry)}: a reference names the function and does not call it`,
        label: `did you mean "${without}"?`,
        ...(edit && { fix: { safety: "safe", description: "remove the parentheses", edits: [edit] } }),
      };
    }
  },
};
