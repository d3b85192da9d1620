import type { TextLayout } from "../output.ts";
import { alignedRows } from "../text-table.ts";

/** A member of something that is shown by itself: its label and what there is of it. */
export type Member = readonly [label: string, ...values: string[]];

/** Members for a terminal: labels in one column, values in the next, further values below the first. */
export function memberLines(members: readonly Member[], { columns }: TextLayout): string[] {
  const rows = members.flatMap(([label, ...values]) =>
    values.map((value, index) => [index === 0 ? label : "", value]),
  );
  return alignedRows(rows, { columns, indent: 2, gap: 2, keepsColumns: true }).flat();
}

/** Members as records, each value in one of its own. */
export function memberRecords(members: readonly Member[]): (readonly string[])[] {
  return members.flatMap(([label, ...values]) => values.map((value) => [label, value]));
}
