import { atValue, entryTitle } from "../entry-place.ts";
import { entriesOfForm } from "../entries-of-form.ts";
import { replacedValue } from "../entry-edits.ts";
import type { Rule } from "../rule.ts";

/** EP423: `demo = "my-demo:main"` */
export const referenceHyphen: Rule = {
  code: "EP423",
  name: "reference-hyphen",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "A reference holds a hyphen.",
  why: "No Python name holds one. The project's name may, its modules do not: they mostly have an underscore there.",
  backends: { setuptools: "rejects", others: "writes" },
  consequence: "pip and installer refuse the script; as a plug-in it does not load",
  specification: {
    title: "Entry points: data model",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#data-model",
  },
  example: {
    language: "toml",
    bad: '[project.scripts]\ndemo = "my-demo:main"',
    good: '[project.scripts]\ndemo = "my_demo:main"',
  },
  fix: { safety: "safe", description: "write _ for -, where that module exists" },

  *check(context) {
    for (const [entry, { underscored }] of entriesOfForm(context.forms, "hyphen")) {
      const [module = ""] = underscored.split(/[:[]/);
      const edit = context.ownModules.has(module)
        ? replacedValue(context.textAt, entry, underscored)
        : undefined;
      yield {
        ...atValue(entry),
        message: `${entryTitle(entry)}: no Python name holds a hyphen`,
        label: `did you mean "${underscored}"?`,
        ...(edit && { fix: { safety: "safe", description: `write ${underscored}`, edits: [edit] } }),
      };
    }
  },
};
