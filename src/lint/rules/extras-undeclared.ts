import { normalizeProjectName } from "../../metadata/project-name.ts";
import { atValue, entryTitle } from "../entry-place.ts";
import { entriesOfForm } from "../entries-of-form.ts";
import { declaredExtras } from "../declared-extras.ts";
import type { Rule } from "../rule.ts";

/** EP501: `demo = "demo:main [cli]"` without an extra cli */
export const extrasUndeclared: Rule = {
  code: "EP501",
  name: "extras-undeclared",
  severity: "warning",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "An entry point needs an extra that its own distribution does not have.",
  why: "The brackets name optional dependencies of this distribution. Installers ignore them; pkg_resources refuses to load the entry point.",
  backends: { others: "writes" },
  consequence: "installers ignore the extra, pkg_resources raises UnknownExtra",
  specification: {
    title: "Entry points: data model",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#data-model",
  },
  example: {
    language: "toml",
    bad: '[project.scripts]\ndemo = "demo:main [cli]"',
    good: '[project.scripts]\ndemo = "demo:main [cli]"\n\n[project.optional-dependencies]\ncli = ["click"]',
  },
  exceptions: "Extras that are declared outside of pyproject.toml, or dynamic.",

  *check(context) {
    const declared = declaredExtras(context);
    if (declared === undefined) return;
    for (const [entry, { extras }] of entriesOfForm(context.forms, "valid")) {
      if (extras === "") continue;
      const missing = extras
        .slice(1, -1)
        .split(",")
        .map((name) => name.trim())
        .filter((name) => !declared.has(normalizeProjectName(name)));
      if (missing.length === 0) continue;
      yield {
        ...atValue(entry),
        message: `${entryTitle(entry)}: no extra "${missing.join('", "')}" is declared`,
      };
    }
  },
};
