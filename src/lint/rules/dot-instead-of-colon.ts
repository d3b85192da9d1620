import { replacedValue } from "../entry-edits.ts";
import { atValue, entryTitle, isScript } from "../entry-place.ts";
import type { Rule } from "../rule.ts";

/** EP404: demo = "demo.cli.main" */
export const dotInsteadOfColon: Rule = {
  code: "EP404",
  name: "dot-instead-of-colon",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "A script has a dot where the colon before its function belongs.",
  why: "Without a colon the whole value is the name of a module. Every back-end builds such a wheel, and no installer can install it.",
  backends: { others: "writes" },
  consequence: "pip, installer and uv refuse to install the wheel",
  specification: {
    title: "Entry points: use for scripts",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#use-for-scripts",
  },
  example: {
    language: "toml",
    bad: '[project.scripts]\ndemo = "demo.cli.main"',
    good: '[project.scripts]\ndemo = "demo.cli:main"',
  },
  fix: { safety: "safe", description: "write the colon; the function was found" },
  exceptions: "Values whose last part is not found in the module before it: those are EP401.",

  *check({ targets, textAt }) {
    for (const { entry, withColon } of targets()) {
      if (withColon === undefined || !isScript(entry)) continue;
      const edit = replacedValue(textAt, entry, withColon);
      yield {
        ...atValue(entry),
        message: `${entryTitle(entry)}: a colon belongs before the function`,
        label: `did you mean "${withColon}"?`,
        ...(edit && { fix: { safety: "safe", description: `write ${withColon}`, edits: [edit] } }),
      };
    }
  },
};
