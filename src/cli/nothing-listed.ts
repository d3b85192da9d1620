import { commonlyMeantGroup, knownGroup } from "../metadata/known-groups.ts";
import type { EntryPoints } from "../metadata/entry-points.ts";
import { count } from "./count.ts";
import { escapeText } from "./escape-text.ts";
import { mostSimilar } from "../metadata/similar-names.ts";

/** Says that nothing matches, and what there is that was probably meant. */
export function nothingListed(
  all: EntryPoints,
  { group, name }: { readonly group?: string; readonly name?: string },
): string {
  if (group !== undefined && !all.groups.has(group)) {
    return `no entry points in group ${quoted(group)}${meantGroup(group, all)}`;
  }
  if (name === undefined) return "no entry points";
  const candidates = group === undefined ? all : all.select({ group });
  const where = group === undefined ? "" : ` in group ${quoted(group)}`;
  const similar = mostSimilar(name, candidates.names);
  if (similar !== undefined) return `no entry point ${quoted(name)}${where}; there is ${quoted(similar)}`;
  return `no entry point ${quoted(name)}${where} among ${count(candidates.length, "entry point")}`;
}

function meantGroup(group: string, all: EntryPoints): string {
  const meant = commonlyMeantGroup(group);
  const existing = meant !== undefined && all.groups.has(meant) ? meant : mostSimilar(group, all.groups);
  if (existing !== undefined) {
    const { length } = all.select({ group: existing });
    return `; there is ${quoted(existing)} (${count(length, "entry point")})`;
  }
  const readers = meant === undefined ? undefined : knownGroup(meant);
  if (readers === undefined) return "";
  const [program = "", ...others] = readers.programs;
  return `; ${[program, ...others].join(", ")} ${others.length === 0 ? "reads" : "read"} ${quoted(readers.name)}`;
}

function quoted(text: string): string {
  return `"${escapeText(text)}"`;
}
