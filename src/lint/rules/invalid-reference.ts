import { atValue, entryTitle } from "../entry-place.ts";
import { entriesOfForm } from "../entries-of-form.ts";
import type { Rule } from "../rule.ts";

/** EP402: `demo = "python -m demo"` */
export const invalidReference: Rule = {
  code: "EP402",
  name: "invalid-reference",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "A value is no object reference (module or module:attribute of dotted Python names).",
  why: "Only setuptools looks at values; all others write what they are given. What installers make of it differs, and once it is installed it can be worse: importlib_metadata 8.7 and CPython 3.15 fail for every group of the environment. The common special cases have rules of their own (EP403, EP421 to EP426).",
  backends: { setuptools: "rejects", "poetry-core": "alters", "pdm-pep517": "alters", others: "writes" },
  consequence:
    "pip or installer refuses it as a script, and once it is installed importlib_metadata 8.7 and CPython 3.15 fail for every group of the environment",
  specification: {
    title: "Entry points: data model",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#data-model",
  },
  example: {
    language: "toml",
    bad: '[project.scripts]\ndemo = "python -m demo"',
    good: '[project.scripts]\ndemo = "demo.__main__:main"',
  },
  exceptions: "Templates: values with {{ or {% in them.",

  *check({ forms }) {
    for (const [entry, { reason }] of entriesOfForm(forms, "invalid")) {
      yield {
        ...atValue(entry),
        message: `${entryTitle(entry)}: no object reference (module:attribute): ${reason}`,
      };
    }
  },
};
