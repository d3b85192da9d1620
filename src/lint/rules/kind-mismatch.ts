import { atValue, entryTitle, isScript } from "../entry-place.ts";
import { entriesOfForm } from "../entries-of-form.ts";
import type { Rule } from "../rule.ts";

const NAMED_OBJECTS: ReadonlySet<string> = new Set([
  "callable",
  "class",
  "class or function",
  "class or object",
  "function",
  "function or class",
  "function or string",
  "object",
]);

/** EP412: a module where the group's program expects a class */
export const kindMismatch: Rule = {
  code: "EP412",
  name: "kind-mismatch",
  severity: "warning",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "A value names a module where the program that reads the group expects something in one.",
  why: "The program calls or instantiates what it loads, and a module is neither.",
  backends: { others: "writes" },
  specification: {
    title: "Entry points: data model",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#data-model",
  },
  example: {
    language: "toml",
    bad: '[project.entry-points."mkdocs.plugins"]\ndemo = "demo.plugin"',
    good: '[project.entry-points."mkdocs.plugins"]\ndemo = "demo.plugin:Plugin"',
  },
  exceptions:
    "Groups whose programs were not looked at, and values with an attribute, which may be a module.",

  *check({ forms, groups }) {
    for (const [entry, { attr }] of entriesOfForm(forms, "valid")) {
      const known = isScript(entry) ? undefined : groups.find(entry.group);
      // What becomes of duplicates is known only where the program's code was read.
      if (attr !== null || known?.duplicates === undefined || !NAMED_OBJECTS.has(known.expects ?? ""))
        continue;
      yield {
        ...atValue(entry),
        message: `${entryTitle(entry)} names a module; ${known.programs[0]} expects a ${known.expects}: module:attribute`,
      };
    }
  },
};
