import { atValue, entryTitle, isScript } from "../entry-place.ts";
import { entriesOfForm } from "../entries-of-form.ts";
import type { Rule } from "../rule.ts";

/** EP401: `demo = "demo.cli"` */
export const scriptWithoutAttribute: Rule = {
  code: "EP401",
  name: "script-without-attribute",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "A script refers to a module only, not to a function in it.",
  why: "The generated command calls what the reference names. Every back-end builds such a wheel, and no installer can install it.",
  backends: { others: "writes" },
  consequence: "pip, installer and uv refuse to install the wheel",
  specification: {
    title: "Entry points: use for scripts",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#use-for-scripts",
  },
  example: {
    language: "toml",
    bad: '[project.scripts]\ndemo = "demo.cli"',
    good: '[project.scripts]\ndemo = "demo.cli:main"',
  },

  *check({ forms, targets }) {
    const dotted = new Set(
      targets().flatMap(({ entry, withColon }) => (withColon === undefined ? [] : [entry])),
    );
    for (const [entry, form] of entriesOfForm(forms, "valid")) {
      if (!isScript(entry) || form.attr !== null || dotted.has(entry)) continue;
      yield {
        ...atValue(entry),
        message: `${entryTitle(entry)} names only a module, ${form.module}; expected module:function`,
      };
    }
  },
};
