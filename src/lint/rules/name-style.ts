import { atName, entryTitle, isScript } from "../entry-place.ts";
import type { Rule } from "../rule.ts";

/** EP309: `list files` with poetry-core */
export const nameStyle: Rule = {
  code: "EP309",
  name: "name-style",
  severity: "warning",
  isDefault: true,
  targets: ["project", "sdist"],
  summary: "A name holds a blank, and the project's back-end deletes blanks.",
  why: "Names with blanks are allowed and used (`list files`), but these back-ends write `listfiles`.",
  backends: { "poetry-core": "alters", "pdm-pep517": "alters", others: "writes" },
  specification: {
    title: "Entry points: data model",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#data-model",
  },
  example: {
    language: "toml",
    bad: '[project.entry-points."demo.plugins"]\n"my plugin" = "demo:Plugin"',
    good: '[project.entry-points."demo.plugins"]\nmy-plugin = "demo:Plugin"',
  },
  exceptions: "Other signs in a name, and blanks with all other back-ends.",

  *check({ entries, project }) {
    const backend = project?.buildBackend.name;
    if (backend !== "poetry-core" && backend !== "pdm-pep517") return;
    for (const entry of entries) {
      if (isScript(entry) || !/\S[ \t]+\S/.test(entry.name)) continue;
      yield {
        ...atName(entry),
        message: `${entryTitle(entry)}: ${backend} writes "${entry.name.replace(/\s+/g, "")}"`,
      };
    }
  },
};
