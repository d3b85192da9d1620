import { atValue, entryTitle } from "../entry-place.ts";
import { entriesOfForm } from "../entries-of-form.ts";
import { replacedValue } from "../entry-edits.ts";
import type { Rule } from "../rule.ts";

/** EP424: `demo = "demo::main"` */
export const referenceColons: Rule = {
  code: "EP424",
  name: "reference-colons",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "A reference has more than one colon, or one at its beginning or end.",
  why: "One colon parts the module from what is taken out of it; attributes of attributes follow after dots.",
  backends: { setuptools: "rejects", others: "writes" },
  consequence: "pip and installer refuse the script; as a plug-in it does not load",
  specification: {
    title: "Entry points: data model",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#data-model",
  },
  example: {
    language: "toml",
    bad: '[project.scripts]\ndemo = "demo::main"',
    good: '[project.scripts]\ndemo = "demo:main"',
  },
  fix: { safety: "safe", description: "write one colon for two" },

  *check({ forms, textAt }) {
    for (const [entry, { single }] of entriesOfForm(forms, "colons")) {
      const edit = single?.includes(":") === true ? replacedValue(textAt, entry, single) : undefined;
      yield {
        ...atValue(entry),
        message: `${entryTitle(entry)}: expected module:attribute with one colon`,
        ...(single === undefined ? {} : { label: `did you mean "${single}"?` }),
        ...(edit && { fix: { safety: "safe", description: "write one colon", edits: [edit] } }),
      };
    }
  },
};
