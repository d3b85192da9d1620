import { compareCodePoints } from "../metadata/python-str.ts";

/** How a back-end lays its entry_points.txt out. */
export interface EntryPointsLayout {
  readonly delimiter: " = " | "=";
  /** `scripts-first`: console_scripts, gui_scripts, then the others sorted; `declared`: as they come. */
  readonly groups: "sorted" | "scripts-first" | "declared";
  readonly entries: "sorted" | "declared";
  readonly blankLine: "between" | "after" | "none";
  /** A group without entries leaves its header, or nothing. */
  readonly emptyGroups: "written" | "left-out";
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
    if (lines.length === 0 && layout.emptyGroups === "left-out") return [];
    return [`[${group}]\n${lines.map((line) => `${line}\n`).join("")}`];
  });
  if (layout.blankLine === "after") return sections.map((section) => `${section}\n`).join("");
  return sections.join(layout.blankLine === "between" ? "\n" : "");
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
  const written =
    blanks === "deleted"
      ? entries.map(([name, value]) => [name.replaceAll(" ", ""), value.replaceAll(" ", "")] as const)
      : entries;
  const sorted =
    order === "sorted"
      ? written.toSorted(
          (left, right) => compareCodePoints(left[0], right[0]) || compareCodePoints(left[1], right[1]),
        )
      : written;
  return sorted.map(([name, value]) => `${name}${delimiter}${value}`);
}
