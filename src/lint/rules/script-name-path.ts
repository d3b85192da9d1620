import { atName, entryTitle, isScript } from "../entry-place.ts";
import type { Rule } from "../rule.ts";

/** EP304: `../evil` */
export const scriptNamePath: Rule = {
  code: "EP304",
  name: "script-name-path",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "A script's name is a path.",
  why: "Installers refuse what leads out of the directory of scripts. What leads into a directory below it (a warning) is installed where no shell looks for commands.",
  backends: { "uv-build": "rejects", others: "writes" },
  consequence:
    "installers refuse a path with .. in it and write others where no shell looks; PyPI may refuse the upload",
  specification: {
    title: "Entry points: use for scripts",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#use-for-scripts",
  },
  example: {
    language: "toml",
    bad: '[project.scripts]\n"../demo" = "demo:main"',
    good: '[project.scripts]\ndemo = "demo:main"',
  },

  *check({ entries }) {
    for (const entry of entries) {
      if (!isScript(entry) || !/[/\\]|^\.\.?$/.test(entry.name)) continue;
      const leadsOut = /^[/\\]|^\.\.?$|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(entry.name);
      yield {
        ...atName(entry),
        message: `${entryTitle(entry)}: a command's name is no path`,
        ...(leadsOut ? {} : { severity: "warning" }),
      };
    }
  },
};
