import { atValue, entryTitle } from "../entry-place.ts";
import { entriesOfForm } from "../entries-of-form.ts";
import type { Rule } from "../rule.ts";

/** EP426: `demo = "demo:main\nevil = os:system"` */
export const referenceNewline: Rule = {
  code: "EP426",
  name: "reference-newline",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "A value holds a line break.",
  why: "entry_points.txt has a line for each entry: what follows the break becomes another entry, or another group, that nobody declared. Line breaks at the ends only are lost, which is a warning.",
  backends: { setuptools: "rejects", others: "alters" },
  consequence: "what follows the line break is installed as an entry point, or a command, of its own",
  specification: {
    title: "Entry points: file format",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#file-format",
  },
  example: {
    language: "toml",
    bad: '[project.scripts]\ndemo = "demo:main\\nother = demo:other"',
    good: '[project.scripts]\ndemo = "demo:main"\nother = "demo:other"',
  },
  fix: { safety: "safe", description: "write the value in one line, where only its ends hold line breaks" },

  *check({ forms }) {
    for (const [entry, { trimmed }] of entriesOfForm(forms, "newline")) {
      const { path, range } = atValue(entry);
      yield {
        ...atValue(entry),
        message: `${entryTitle(entry)}: a value is one line`,
        ...(trimmed === undefined
          ? {}
          : {
              severity: "warning" as const,
              fix: {
                safety: "safe" as const,
                description: "write it in one line",
                edits: [{ path, range, text: JSON.stringify(trimmed) }],
              },
            }),
      };
    }
  },
};
