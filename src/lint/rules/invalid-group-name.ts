import { isGroupName } from "../../metadata/group-name.ts";
import { atGroup, firstOfGroups, isWritten } from "../entry-place.ts";
import { meantGroup } from "../meant-group.ts";
import type { Rule } from "../rule.ts";

/** EP201: `my-app-plugins` */
export const invalidGroupName: Rule = {
  code: "EP201",
  name: "invalid-group-name",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "A group's name is not made of letters, digits and underscores in parts joined by dots.",
  why: "Back-ends disagree on such names. Where one is installed, pkg_resources fails for every group of the environment. Whoever renames the group has to rename it in the program that reads it, too. It is a warning where the project's own back-end takes the name.",
  backends: {
    setuptools: "rejects",
    "poetry-core": "rejects",
    "pdm-backend": "rejects",
    "scikit-build-core": "rejects",
    "meson-python": "rejects",
    "uv-build": "rejects",
    others: "writes",
  },
  consequence: "once it is installed, pkg_resources fails for every group of the environment",
  specification: {
    title: "Entry points: data model",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#data-model",
  },
  example: {
    language: "toml",
    bad: '[project.entry-points.my-app-plugins]\ndemo = "demo:Plugin"',
    good: '[project.entry-points."my_app.plugins"]\ndemo = "demo:Plugin"',
  },

  *check({ entries, groups }) {
    for (const entry of firstOfGroups(entries)) {
      if (isGroupName(entry.group)) continue;
      const meant = meantGroup(entry.group, groups);
      yield {
        ...atGroup(entry),
        message: `"${entry.group}" is no name for a group; expected letters, digits and _ in parts joined by dots`,
        severity: isWritten(entry) && !/\n|^$/.test(entry.group) ? "warning" : "error",
        ...(meant === undefined ? {} : { label: `did you mean "${meant}"?` }),
      };
    }
  },
};
