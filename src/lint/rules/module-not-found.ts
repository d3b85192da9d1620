import { atValue, entryTitle, isScript } from "../entry-place.ts";
import type { Rule } from "../rule.ts";
import { whenItFails } from "../when-it-fails.ts";

/** EP410: demo = "demo.nope:main" */
export const moduleNotFound: Rule = {
  code: "EP410",
  name: "module-not-found",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist", "wheel", "environment"],
  summary: "The module that an entry point names does not exist.",
  why: "No back-end and no installer looks. Whoever loads the entry point, or runs the script, gets ModuleNotFoundError; pytest does not start at all.",
  specification: {
    title: "Entry points: data model",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#data-model",
  },
  example: {
    language: "toml",
    bad: '[project.scripts]\ndemo = "demo.nope:main"',
    good: '[project.scripts]\ndemo = "demo.cli:main"',
  },
  exceptions:
    "A module inside of an extension, or made by code that only runs later, cannot be told and is not reported; nor can one that a build may make: with extension modules, commands or hooks of its own, or by a back-end that pyep does not know. Neither are groups whose programs read the value without loading it. In a group that pyep does not know, a value with a dot for the colon is a warning: its program may read it so.",

  *check(context) {
    for (const { entry, module, status, didYouMean, withColon } of context.targets()) {
      if (status !== "missing-module") continue;
      // A script without an attribute is the finding of another rule.
      if (isScript(entry) && !entry.value.includes(":")) continue;
      yield {
        ...atValue(entry),
        message: `${entryTitle(entry)}: no module ${module}`,
        ...(withColon !== undefined && context.groups.find(entry.group) === undefined
          ? { severity: "warning" }
          : {}),
        ...(didYouMean === undefined ? {} : { label: `did you mean "${didYouMean}"?` }),
        notes: whenItFails(context, entry),
      };
    }
  },
};
