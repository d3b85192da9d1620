import type { EntryPoint } from "../../metadata/entry-point.ts";
import { parseEntryPointsTxt } from "../../metadata/entry-points-txt.ts";
import { isHarmless } from "../escape-text.ts";
import { lines } from "./records.ts";

/** An entry_points.txt, and what could not be written into it. */
export interface IniReport {
  readonly text: string;
  readonly leftOut: readonly EntryPoint[];
}

/**
 * Entry points as an entry_points.txt, groups in the order of first appearance. Reading it gives the same entries for
 * each group; an entry that would not come back the same, or that would do something on a terminal, is left out.
 */
export function listIni(entryPoints: readonly EntryPoint[]): IniReport {
  const groups = new Map<string, string[]>();
  const leftOut: EntryPoint[] = [];
  for (const entryPoint of entryPoints) {
    if (!isWritable(entryPoint)) {
      leftOut.push(entryPoint);
      continue;
    }
    const group = groups.get(entryPoint.group);
    if (group === undefined) groups.set(entryPoint.group, [entryLine(entryPoint)]);
    else group.push(entryLine(entryPoint));
  }
  const sections = Array.from(groups, ([group, entries]) => lines([`[${group}]`, ...entries]));
  return { text: sections.join("\n"), leftOut };
}

function entryLine({ name, value }: EntryPoint): string {
  return `${name} = ${value}`;
}

function isWritable(entryPoint: EntryPoint): boolean {
  const { group, name, value } = entryPoint;
  if (![group, name, value].every(isHarmless)) return false;
  const readBack = parseEntryPointsTxt(`[${group}]\n${entryLine(entryPoint)}\n`);
  return readBack.length === 1 && readBack.at(0)?.equals(entryPoint) === true;
}
