import { atGroup, firstOfGroups } from "../entry-place.ts";
import type { Rule } from "../rule.ts";

/** EP205: `DEFAULT` */
export const groupDefault: Rule = {
  code: "EP205",
  name: "group-default",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "A group is named DEFAULT.",
  why: "CPython 3.8 and 3.9 read entry_points.txt with configparser, for which the section DEFAULT is special: its entries appear in every other group, and the group itself is lost.",
  backends: { others: "writes" },
  consequence: "CPython 3.8 and 3.9 copy its entries into every other group and lose the group",
  specification: {
    title: "Entry points: file format",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#file-format",
  },
  example: {
    language: "toml",
    bad: '[project.entry-points.DEFAULT]\ndemo = "demo:Plugin"',
    good: '[project.entry-points."demo.defaults"]\ndemo = "demo:Plugin"',
  },

  *check({ entries }) {
    for (const entry of firstOfGroups(entries)) {
      if (entry.group !== "DEFAULT") continue;
      yield {
        ...atGroup(entry),
        message: 'group "DEFAULT" is a special section of the INI format; choose another name',
      };
    }
  },
};
