import { atName, entryTitle } from "../entry-place.ts";
import { EntryRenames } from "../entry-renames.ts";
import type { Rule } from "../rule.ts";

/** EP301: `"a=b"`, `"[a]"`, `" a "` */
export const invalidName: Rule = {
  code: "EP301",
  name: "invalid-name",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "A name is empty, holds = or a line break, begins with [, or begins or ends with a blank.",
  why: "In entry_points.txt such a name is something else: `a=b` is the name a, `[a]` the header of a group. Blanks round a name are lost, which is a warning where the back-end does not mind.",
  backends: { setuptools: "rejects", others: "alters" },
  specification: {
    title: "Entry points: data model",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#data-model",
  },
  example: {
    language: "toml",
    bad: '[project.scripts]\n"a=b" = "demo:main"',
    good: '[project.scripts]\na_b = "demo:main"',
  },
  fix: { safety: "safe", description: "remove the blanks round the name" },

  *check(context) {
    const { entries } = context;
    const renames = new EntryRenames(context);
    for (const entry of entries) {
      const reason = reasonAgainst(entry.name);
      if (reason === undefined) continue;
      const trimmed = entry.name.trim();
      const isBlankOnly = reasonAgainst(trimmed) === undefined;
      const edit = isBlankOnly ? renames.name(entry, trimmed) : undefined;
      yield {
        ...atName(entry),
        message: `${entryTitle(entry)}: the name ${reason}`,
        ...(isBlankOnly && entry.fate !== "rejected" ? { severity: "warning" } : {}),
        ...(edit && {
          fix: { safety: "safe", description: "remove the blanks round the name", edits: [edit] },
        }),
      };
    }
  },
};

function reasonAgainst(name: string): string | undefined {
  if (name === "") return "is empty";
  if (/[\r\n]/.test(name)) return "holds a line break";
  if (name.includes("=")) return "holds =, where readers of entry_points.txt end it";
  if (name.startsWith("[")) return "begins with [, as the header of a group does";
  return name === name.trim() ? undefined : "begins or ends with a blank, which is lost";
}
