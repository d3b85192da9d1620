import type { EntryPoint } from "../../metadata/entry-point.ts";
import { escapeText } from "../escape-text.ts";
import { labelDistribution } from "../label-distribution.ts";
import type { TextLayout } from "../output.ts";
import { alignedRows } from "../text-table.ts";
import { lines, records } from "./records.ts";

/**
 * Entry points as text. On a terminal name, value and distribution, under headings where there are several groups;
 * otherwise group, name, value, distribution and version.
 */
export function listText(entryPoints: readonly EntryPoint[], { isTTY, columns, color }: TextLayout): string {
  if (!isTTY) return records(entryPoints.map(record));
  const groups = new Map<string, EntryPoint[]>();
  for (const entryPoint of entryPoints) {
    const group = groups.get(entryPoint.group);
    if (group === undefined) groups.set(entryPoint.group, [entryPoint]);
    else group.push(entryPoint);
  }
  const hasHeadings = groups.size > 1;
  const rows = alignedRows([...groups.values()].flat().map(row), {
    columns,
    indent: hasHeadings ? 2 : 0,
    style: (cell, column) => (column === 0 ? color.name(cell) : cell),
  });
  if (!hasHeadings) return lines(rows.flat());
  let index = 0;
  const report: string[] = [];
  for (const [group, members] of groups) {
    report.push(color.heading(escapeText(group)), ...rows.slice(index, index + members.length).flat());
    index += members.length;
  }
  return lines(report);
}

function row({ name, value, dist }: EntryPoint): readonly string[] {
  return [escapeText(name), escapeText(value), ...(dist === undefined ? [] : [labelDistribution(dist)])];
}

function record({ group, name, value, dist }: EntryPoint): readonly string[] {
  return [group, name, value, dist?.name ?? "", dist?.version ?? ""].map(escapeText);
}
