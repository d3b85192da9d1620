import { isGroupName } from "../../metadata/group-name.ts";
import { atGroup, firstOfGroups } from "../entry-place.ts";
import { EntryRenames } from "../entry-renames.ts";
import { meantGroup } from "../meant-group.ts";
import type { Rule } from "../rule.ts";

/** EP202: `pytest` for `pytest11` */
export const typoOfKnownGroup: Rule = {
  code: "EP202",
  name: "typo-of-known-group",
  severity: "warning",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "A group that no known program reads, one letter or one sign away from a group that one does.",
  why: "Whoever reads the group finds nothing, and nobody says so: back-ends and installers take any name. pyep does not know all programs; a group of your own is declared in the configuration (known-groups).",
  backends: { others: "writes" },
  specification: {
    title: "Entry points: data model",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#data-model",
  },
  example: {
    language: "toml",
    bad: '[project.entry-points.pytest]\ndemo = "demo.plugin"',
    good: '[project.entry-points.pytest11]\ndemo = "demo.plugin"',
  },
  fix: { safety: "unsafe", description: "rename the group, where there is none of that name yet" },

  *check(context) {
    const { entries, groups } = context;
    const renames = new EntryRenames(context);
    for (const entry of firstOfGroups(entries)) {
      if (!isGroupName(entry.group)) continue;
      const meant = meantGroup(entry.group, groups);
      if (meant === undefined) continue;
      const reader = groups.find(meant)?.programs[0] ?? "a known program";
      const edit = renames.group(entry, meant);
      yield {
        ...atGroup(entry),
        message: `no known program reads group "${entry.group}"`,
        label: `${reader} reads "${meant}"`,
        ...(edit && {
          fix: { safety: "unsafe", description: `rename the group to ${meant}`, edits: [edit] },
        }),
      };
    }
  },
};
