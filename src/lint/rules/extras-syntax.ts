import { atValue, entryTitle } from "../entry-place.ts";
import { entriesOfForm } from "../entries-of-form.ts";
import { replacedValue } from "../entry-edits.ts";
import type { Rule } from "../rule.ts";

/** EP503: `demo = "demo:main []"` */
export const extrasSyntax: Rule = {
  code: "EP503",
  name: "extras-syntax",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "What stands in brackets after a reference is no list of extras.",
  why: "Expected are names of extras, separated by commas, between [ and ].",
  backends: { setuptools: "rejects", "poetry-core": "alters", "pdm-pep517": "alters", others: "writes" },
  consequence: "pip refuses to install the wheel",
  specification: {
    title: "Dependency specifiers: extras",
    url: "https://packaging.python.org/en/latest/specifications/dependency-specifiers/#extras",
  },
  example: {
    language: "toml",
    bad: '[project.scripts]\ndemo = "demo:main [cli"',
    good: '[project.scripts]\ndemo = "demo:main [cli]"',
  },
  fix: { safety: "safe", description: "remove empty brackets" },

  *check({ forms, textAt }) {
    for (const [entry, { extras, without }] of entriesOfForm(forms, "extras")) {
      const edit = /^\[\s*\]$/.test(extras) ? replacedValue(textAt, entry, without) : undefined;
      yield {
        ...atValue(entry),
        message: `${entryTitle(entry)}: "${extras}" is no list of extras; expected [name] or [name, name]`,
        ...(edit && { fix: { safety: "safe", description: "remove the brackets", edits: [edit] } }),
      };
    }
  },
};
