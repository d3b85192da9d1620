import { atValue, entryTitle, isScript } from "../entry-place.ts";
import { entriesOfForm } from "../entries-of-form.ts";
import { replacedValue } from "../entry-edits.ts";
import type { Finding } from "../finding.ts";
import type { LintedEntry, TextAt } from "../lint-context.ts";
import type { Rule } from "../rule.ts";

/** EP405: `demo = "demo : main"` */
export const referenceBlanks: Rule = {
  code: "EP405",
  name: "reference-blanks",
  severity: "warning",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "A reference holds blanks, round the colon or at its ends.",
  why: "The specification has readers accept blanks, but pip does not install a script that is written so.",
  backends: { "poetry-core": "alters", "pdm-pep517": "alters", others: "writes" },
  consequence: "pip refuses to install a script with blanks round the colon",
  specification: {
    title: "Entry points: data model",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#data-model",
  },
  example: {
    language: "toml",
    bad: '[project.scripts]\ndemo = "demo : main"',
    good: '[project.scripts]\ndemo = "demo:main"',
  },
  fix: { safety: "safe", description: "remove the blanks" },

  *check({ forms, textAt }) {
    for (const [entry, { without }] of entriesOfForm(forms, "blanks")) {
      yield finding(textAt, entry, without, isScript(entry) ? "error" : "warning");
    }
    for (const [entry] of entriesOfForm(forms, "valid")) {
      if (entry.value !== entry.value.trim()) yield finding(textAt, entry, entry.value.trim(), "warning");
    }
  },
};

function finding(
  textAt: TextAt,
  entry: LintedEntry,
  without: string,
  severity: "error" | "warning",
): Finding {
  const edit = replacedValue(textAt, entry, without);
  return {
    ...atValue(entry),
    message: `${entryTitle(entry)}: blanks in the reference; expected ${without}`,
    severity,
    ...(edit && { fix: { safety: "safe", description: "remove the blanks", edits: [edit] } }),
  };
}
