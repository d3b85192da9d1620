import { compareCodePoints } from "../metadata/python-str.ts";

/** How a back-end lays its entry_points.txt out. */
export interface EntryPointsLayout {
  readonly delimiter: " = " | "=";
  /** `scripts-first`: console_scripts, gui_scripts, then the others sorted; `declared`: as they come. */
  readonly groups: "sorted" | "scripts-first" | "declared";
  readonly entries: "sorted" | "sorted-lines" | "declared";
  readonly blankLine: "between" | "after" | "none";
  /** A group without entries leaves its header (`plug-ins-written`: not that of scripts), and an empty line, or nothing. */
  readonly emptyGroups: "written" | "plug-ins-written" | "with-empty-line" | "left-out";
  /** Both groups of scripts are there even where nothing is in them. */
  readonly alwaysScripts: boolean;
  /** Whether blanks in names and values are lost. */
  readonly blanks: "kept" | "deleted";
}

/** What is laid out: groups with their names and values, in the order of their declaration. */
export type EntryMap = ReadonlyMap<string, readonly (readonly [name: string, value: string])[]>;

const SCRIPTS: readonly string[] = ["console_scripts", "gui_scripts"];

/** The text of entry_points.txt that a back-end writes; `""` where it writes no file. */
export function layOut(entryMap: EntryMap, layout: EntryPointsLayout): string {
  const sections = sortedGroups(entryMap, layout).flatMap((group) => {
    const lines = sortedLines(entryMap.get(group) ?? [], layout);
    if (lines.length === 0) return emptyGroup(group, layout);
    return [`[${group}]\n${lines.map((line) => `${line}\n`).join("")}`];
  });
  if (layout.blankLine === "after") return sections.map((section) => `${section}\n`).join("");
  return sections.join(layout.blankLine === "between" ? "\n" : "");
}

function emptyGroup(group: string, { emptyGroups }: EntryPointsLayout): readonly string[] {
  if (emptyGroups === "left-out") return [];
  if (emptyGroups === "plug-ins-written" && SCRIPTS.includes(group)) return [];
  return [`[${group}]\n${emptyGroups === "with-empty-line" ? "\n" : ""}`];
}

function sortedGroups(entryMap: EntryMap, layout: EntryPointsLayout): readonly string[] {
  const groups = [...new Set([...entryMap.keys(), ...(layout.alwaysScripts ? SCRIPTS : [])])];
  if (layout.groups === "declared") return groups;
  const sorted = groups.toSorted(compareCodePoints);
  if (layout.groups === "sorted") return sorted;
  return [
    ...SCRIPTS.filter((group) => groups.includes(group)),
    ...sorted.filter((group) => !SCRIPTS.includes(group)),
  ];
}

function sortedLines(
  entries: readonly (readonly [name: string, value: string])[],
  { entries: order, delimiter, blanks }: EntryPointsLayout,
): readonly string[] {
  const sorted =
    order === "declared"
      ? entries
      : entries.toSorted((left, right) =>
          order === "sorted"
            ? compareCodePoints(left[0], right[0]) || compareCodePoints(left[1], right[1])
            : // "demo = …" before "demo2 = …", whatever becomes of the blanks.
              compareCodePoints(left.join(" = "), right.join(" = ")),
        );
  return sorted.map(([name, value]) => {
    const line = `${name}${delimiter}${value}`;
    return blanks === "deleted" ? line.replaceAll(" ", "") : line;
  });
}
