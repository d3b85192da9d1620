import { groupBy } from "../../metadata/group-by.ts";
import type { EntryPoint } from "../../metadata/entry-point.ts";
import type { Target } from "../../node/open-target.ts";
import { ownerOf } from "../entry-point-owner.ts";
import { escapeText } from "../escape-text.ts";
import { labelDistribution } from "../label-distribution.ts";
import type { TextLayout } from "../output.ts";
import { alignedRows } from "../text-table.ts";
import { lines, records } from "./records.ts";

/**
 * Entry points as text. On a terminal name, value and distribution, or the place of a declaration, under headings where
 * there are several groups; otherwise group, name, value, distribution and version, and then that place.
 */
export function listText(entryPoints: readonly EntryPoint[], target: Target, layout: TextLayout): string {
  const { isTTY, columns, color } = layout;
  if (!isTTY) return records(entryPoints.map((entryPoint) => record(entryPoint, target, layout)));
  const groups = groupBy(entryPoints, ({ group }) => group);
  const hasHeadings = groups.size > 1;
  const rows = alignedRows(
    [...groups.values()].flat().map((entryPoint) => row(entryPoint, target, layout)),
    {
      columns,
      indent: hasHeadings ? 2 : 0,
      style: (cell, column) => (column === 0 ? color.name(cell) : cell),
    },
  );
  if (!hasHeadings) return lines(rows.flat());
  let index = 0;
  const report: string[] = [];
  for (const [group, members] of groups) {
    report.push(color.heading(escapeText(group)), ...rows.slice(index, index + members.length).flat());
    index += members.length;
  }
  return lines(report);
}

function row(entryPoint: EntryPoint, target: Target, { path }: TextLayout): readonly string[] {
  const { name, value, dist } = entryPoint;
  const { declaredAt } = ownerOf(entryPoint, target);
  const place = declaredAt === undefined ? [] : [`${path(declaredAt.path)}:${declaredAt.line}`];
  return [escapeText(name), escapeText(value), ...(dist === undefined ? place : [labelDistribution(dist)])];
}

function record(entryPoint: EntryPoint, target: Target, { path }: TextLayout): readonly string[] {
  const { group, name, value } = entryPoint;
  const owner = ownerOf(entryPoint, target);
  const { declaredAt } = owner;
  return [
    ...[group, name, value, owner.name ?? "", owner.version ?? ""].map(escapeText),
    ...(declaredAt === undefined ? [] : [`${path(declaredAt.path)}:${declaredAt.line}`]),
  ];
}
