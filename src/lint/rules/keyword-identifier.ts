import { atValue, entryTitle, isScript } from "../entry-place.ts";
import { entriesOfForm } from "../entries-of-form.ts";
import type { Rule } from "../rule.ts";

/** EP403: `demo = "demo.class:main"` */
export const keywordIdentifier: Rule = {
  code: "EP403",
  name: "keyword-identifier",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "A part of a reference is a keyword of Python or begins with a digit.",
  why: "No statement can import a module or a function of such a name: the command that is generated for a script is a SyntaxError. A plug-in is loaded by a function, which takes any name of a file: there it is a warning.",
  backends: { others: "writes" },
  specification: {
    title: "Entry points: data model",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#data-model",
  },
  example: {
    language: "toml",
    bad: '[project.scripts]\ndemo = "demo.class:main"',
    good: '[project.scripts]\ndemo = "demo.class_:main"',
  },
  exceptions: "The soft keywords match, case, type and _.",

  *check({ forms }) {
    for (const [entry, { part }] of entriesOfForm(forms, "keyword")) {
      const reason = /^\d/.test(part)
        ? "begins with a digit"
        : /^\w+$/.test(part)
          ? "is a keyword of Python"
          : "is no Python name";
      yield {
        ...atValue(entry),
        message: `${entryTitle(entry)}: "${part}" ${reason}`,
        // zc.buildout loads slapos.recipe.6tunnel:FourToSix: importlib.import_module takes any name.
        ...(isScript(entry)
          ? { notes: ["the installed command is a SyntaxError"] }
          : { severity: "warning", notes: ["no import statement can name it"] }),
      };
    }
  },
};
