import { atName, entryTitle, isScript } from "../entry-place.ts";
import type { LintedEntry } from "../lint-context.ts";
import type { Rule } from "../rule.ts";

/** EP308: one name as console and as GUI script */
export const scriptsGuiDuplicate: Rule = {
  code: "EP308",
  name: "scripts-gui-duplicate",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "One name is declared as a console script and as a GUI script.",
  why: "Both are one file in the directory of scripts.",
  backends: { others: "writes" },
  consequence: "with pip the GUI script overwrites the other without a word; installer refuses the wheel",
  specification: {
    title: "Entry points: use for scripts",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#use-for-scripts",
  },
  example: {
    language: "toml",
    bad: '[project.scripts]\ndemo = "demo:main"\n\n[project.gui-scripts]\ndemo = "demo:window"',
    good: '[project.scripts]\ndemo = "demo:main"\n\n[project.gui-scripts]\ndemo-gui = "demo:window"',
  },

  *check({ entries }) {
    const first = new Map<string, LintedEntry>();
    for (const entry of entries) {
      if (!isScript(entry)) continue;
      const other = first.get(entry.name);
      if (other === undefined) first.set(entry.name, entry);
      else if (other.group !== entry.group) {
        yield { ...atName(entry), message: `${entryTitle(entry)} is both a console script and a GUI script` };
      }
    }
  },
};
