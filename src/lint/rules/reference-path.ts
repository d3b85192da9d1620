import { atValue, entryTitle } from "../entry-place.ts";
import { entriesOfForm } from "../entries-of-form.ts";
import { replacedValue } from "../entry-edits.ts";
import type { Rule } from "../rule.ts";

/** EP422: `demo = "demo/cli.py:main"` */
export const referencePath: Rule = {
  code: "EP422",
  name: "reference-path",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "A reference is written as the path of a file, or its module ends in .py.",
  why: "A reference is what one would write after import: dots, no directories, no ending. Most back-ends write `demo.py:main` without a word, and the command fails when it is run: there is no module py in demo.",
  backends: { setuptools: "rejects", others: "writes" },
  consequence: "pip refuses the path of a file; a module that ends in .py fails when the command is run",
  specification: {
    title: "Entry points: data model",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#data-model",
  },
  example: {
    language: "toml",
    bad: '[project.scripts]\ndemo = "demo/cli.py:main"',
    good: '[project.scripts]\ndemo = "demo.cli:main"',
  },
  fix: { safety: "safe", description: "write the module with dots, where that module exists" },
  exceptions: "A module or package that is really named py.",

  *check(context) {
    for (const [entry, { dotted }] of entriesOfForm(context.forms, "path")) {
      const [written = ""] = entry.value.trim().split(":");
      if (!/[/\\]/.test(written) && context.ownModules.has(written)) continue;
      const [module = ""] = dotted.split(":");
      const edit = context.ownModules.has(module) ? replacedValue(context.textAt, entry, dotted) : undefined;
      yield {
        ...atValue(entry),
        message: `${entryTitle(entry)}: a reference is written as in an import, not as a file`,
        label: `did you mean "${dotted}"?`,
        ...(edit && { fix: { safety: "safe", description: `write ${dotted}`, edits: [edit] } }),
      };
    }
  },
};
