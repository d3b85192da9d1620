import { atName, entryTitle } from "../entry-place.ts";
import type { Rule } from "../rule.ts";

/** EP310: `demo` in flake8.extension */
export const knownGroupNameRule: Rule = {
  code: "EP310",
  name: "known-group-name-rule",
  severity: "warning",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "A name breaks the rule of the program that reads its group.",
  why: "Some programs expect names of a certain form, and stop or skip where one has another.",
  backends: { others: "writes" },
  example: {
    language: "toml",
    bad: '[project.entry-points."flake8.extension"]\ndemo = "demo:Checker"',
    good: '[project.entry-points."flake8.extension"]\nDEM = "demo:Checker"',
  },

  *check({ entries, groups }) {
    for (const entry of entries) {
      const known = groups.find(entry.group);
      if (known?.names === undefined || known.names.pattern.test(entry.name)) continue;
      yield {
        ...atName(entry),
        message: `${entryTitle(entry)}: ${known.programs[0] ?? "its reader"} takes only ${known.names.description}`,
      };
    }
  },
};
