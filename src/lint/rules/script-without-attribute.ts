import { atValue, entryTitle, isScript } from "../entry-place.ts";
import { referenceForm } from "../reference-form.ts";
import type { Rule } from "../rule.ts";

/** EP401: a command that names a module only. */
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
  fix: { safety: "unsafe", description: "call the module's function main, where it has one" },

  *check({ entries }) {
    for (const entry of entries) {
      if (!isScript(entry)) continue;
      const form = referenceForm(entry.value);
      if (form.kind !== "valid" || form.attr !== null) continue;
      yield {
        ...atValue(entry),
        message: `${entryTitle(entry)} names only a module, "${form.module}"; a function is needed: module:function`,
      };
    }
  },
};
