import type { EntryPointChange } from "../../inspection/diff.ts";
import { escapeText } from "../escape-text.ts";
import type { TextLayout } from "../output.ts";
import { alignedRows } from "../text-table.ts";
import { lines, records } from "./records.ts";

const SIGNS: Readonly<Record<EntryPointChange["change"], string>> = {
  added: "+",
  removed: "-",
  changed: "~",
  undecided: "?",
};

/**
 * Differences as text: on a terminal sign, entry point and values; otherwise kind, group, name, value in the first and
 * in the second operand, empty where there is none.
 */
export function diffText(
  changes: readonly EntryPointChange[],
  { isTTY, columns, color }: TextLayout,
): string {
  if (!isTTY) {
    return records(
      changes.map(({ change, group, name, before, after }) =>
        [change, group, name, before ?? "", after ?? ""].map(escapeText),
      ),
    );
  }
  const rows = changes.map(({ change, group, name, before, after }) => [
    `${SIGNS[change]} ${escapeText(`${group}:${name}`)}`,
    [before, after].flatMap((value) => (value === null ? [] : [escapeText(value)])).join(" → "),
  ]);
  const style = (cell: string, column: number, row: number): string => {
    const change = changes[row]?.change;
    if (column > 0 || change === undefined) return cell;
    if (change === "removed") return color.error(cell);
    return change === "undecided" ? color.hint(cell) : color.name(cell);
  };
  return lines(alignedRows(rows, { columns, style }).flat());
}
