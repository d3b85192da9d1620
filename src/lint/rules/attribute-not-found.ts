import { atValue, entryTitle } from "../entry-place.ts";
import type { Rule } from "../rule.ts";
import { whenItFails } from "../when-it-fails.ts";

/** EP411: demo = "demo.cli:mian" */
export const attributeNotFound: Rule = {
  code: "EP411",
  name: "attribute-not-found",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist", "wheel", "environment"],
  summary: "The module exists, and nothing in it binds the name that an entry point asks for.",
  why: "No back-end and no installer looks. Loading the entry point raises AttributeError, running the script ImportError.",
  specification: {
    title: "Entry points: data model",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#data-model",
  },
  example: {
    language: "toml",
    bad: '[project.scripts]\ndemo = "demo.cli:mian"',
    good: '[project.scripts]\ndemo = "demo.cli:main"',
  },
  exceptions:
    "A module that defines `__getattr__`, writes to `globals()` or is an extension cannot be told and is not reported.",

  *check(context) {
    for (const { entry, status, reason, didYouMean, file, line } of context.targets()) {
      if (status !== "missing-attribute") continue;
      const where = file === undefined ? "" : ` (${file}${line === undefined ? "" : `:${line}`})`;
      yield {
        ...atValue(entry),
        message: `${entryTitle(entry)}: ${reason}${where}`,
        ...(didYouMean === undefined ? {} : { label: `did you mean "${didYouMean}"?` }),
        notes: whenItFails(context, entry),
      };
    }
  },
};
