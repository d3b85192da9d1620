import { atName, entryTitle, isScript } from "../entry-place.ts";
import { EntryRenames } from "../entry-renames.ts";
import type { Rule } from "../rule.ts";

/** EP303: `my cmd` */
export const scriptNameBlank: Rule = {
  code: "EP303",
  name: "script-name-blank",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "A script's name holds a blank.",
  why: "It is to be typed as a command. Installers do not agree on the file: pip makes ` cmd` of `my cmd`.",
  backends: { "poetry-core": "alters", "pdm-pep517": "alters", "uv-build": "rejects", others: "writes" },
  consequence:
    "pip installs a file named by what follows the blank, with a blank before it; PyPI may refuse the upload",
  specification: {
    title: "Entry points: use for scripts",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#use-for-scripts",
  },
  example: {
    language: "toml",
    bad: '[project.scripts]\n"my cmd" = "demo:main"',
    good: '[project.scripts]\nmy-cmd = "demo:main"',
  },
  fix: { safety: "unsafe", description: "write - for the blank" },

  *check(context) {
    const { entries } = context;
    const renames = new EntryRenames(context);
    for (const entry of entries) {
      const name = entry.name.trim();
      if (!isScript(entry) || !/\S[ \t]+\S/.test(name) || /^[#;[]|=/.test(name)) continue;
      const hyphened = name.replace(/\s+/g, "-");
      const edit = renames.name(entry, hyphened);
      yield {
        ...atName(entry),
        message: `${entryTitle(entry)}: a command's name holds no blank`,
        label: `for example "${hyphened}"`,
        ...(edit && { fix: { safety: "unsafe", description: `rename it to ${hyphened}`, edits: [edit] } }),
      };
    }
  },
};
