import type { KnownGroup } from "../../metadata/known-groups.ts";
import { escapeText } from "../escape-text.ts";
import type { TextLayout } from "../output.ts";
import { alignedRows } from "../text-table.ts";
import { lines, records } from "./records.ts";

/** A group with what is in it. */
export interface CountedGroup {
  readonly name: string;
  readonly entryPoints: number;
  readonly distributions: number;
  readonly known: KnownGroup | undefined;
}

/** Groups as text: name, number of entry points and of distributions, who reads it. */
export function groupsText(groups: readonly CountedGroup[], { isTTY, columns, color }: TextLayout): string {
  const cells = (group: CountedGroup, unknown: string): string[] => [
    escapeText(group.name),
    String(group.entryPoints),
    String(group.distributions),
    readersOf(group.known) ?? unknown,
  ];
  if (!isTTY) return records(groups.map((group) => cells(group, "")));
  if (groups.length === 0) return "";
  const rows = alignedRows(
    [
      ["GROUP", "ENTRY POINTS", "DISTRIBUTIONS", "READ BY"],
      ...groups.map((group) => cells(group, "(not in pyep's table)")),
    ],
    {
      columns,
      gap: 2,
      alignRight: [1, 2],
      style: (cell, column, row) =>
        row === 0 ? color.heading(cell) : column === 0 ? color.name(cell) : cell,
    },
  );
  return lines(rows.flat());
}

/** `pip, installer, uv: commands` */
function readersOf(known: KnownGroup | undefined): string | undefined {
  if (known === undefined) return undefined;
  return known.programs.join(", ") + (known.purpose === undefined ? "" : `: ${known.purpose}`);
}
