import { atName, entryTitle, isScript } from "../entry-place.ts";
import type { Rule } from "../rule.ts";

/** EP804: `demo-1.0.data/scripts/demo` beside the script demo */
export const dataScriptClash: Rule = {
  code: "EP804",
  name: "data-script-clash",
  severity: "error",
  isDefault: true,
  targets: ["wheel"],
  summary: "A wheel brings a script as a file and declares a command of the same name.",
  why: "Both are installed as one file in the directory of scripts; the one that is written last stays.",
  consequence: "one of the two overwrites the other",
  specification: {
    title: "Binary distribution format: the .data directory",
    url: "https://packaging.python.org/en/latest/specifications/binary-distribution-format/#the-data-directory",
  },
  example: {
    language: "text",
    bad: "demo-1.0.data/scripts/demo\ndemo-1.0.dist-info/entry_points.txt: [console_scripts] demo = demo:main",
    good: "demo-1.0.dist-info/entry_points.txt: [console_scripts] demo = demo:main",
  },

  *check({ entries, tree }) {
    const directories = (tree.list("") ?? []).filter((name) => name.endsWith(".data"));
    for (const directory of directories) {
      const files = new Set(tree.list(`${directory}/scripts`) ?? []);
      for (const entry of entries) {
        if (!isScript(entry) || !files.has(entry.name)) continue;
        yield {
          ...atName(entry),
          message: `${entryTitle(entry)} is in the wheel as a file, too: ${directory}/scripts/${entry.name}`,
        };
      }
    }
  },
};
