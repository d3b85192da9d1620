import type { Distribution } from "../../metadata/distribution.ts";
import type { EntryPoint } from "../../metadata/entry-point.ts";
import type { DuplicatesRule } from "../../metadata/group-readers.ts";
import type { KnownGroup } from "../../metadata/known-groups.ts";
import type { UnmetRequirement } from "../../inspection/unmet-extras.ts";
import type { Resolution } from "../../resolution/resolution.ts";
import { repr } from "../../metadata/python-str.ts";
import { pythonBehaviour } from "../../metadata/python-version.ts";
import { escapeText } from "../escape-text.ts";
import { editableProject, labelDistribution, parentDirectory } from "../label-distribution.ts";
import type { EntryPointOwner } from "../entry-point-owner.ts";
import type { TextLayout } from "../output.ts";
import { memberLines, memberRecords } from "./member-lines.ts";
import type { Member } from "./member-lines.ts";
import { lines, records } from "./records.ts";

/** A distribution that is not seen, and the same entry point there. */
export interface HiddenRegistration {
  readonly distribution: Distribution;
  /** `undefined` where it does not register it. */
  readonly entryPoint: EntryPoint | undefined;
}

/** An entry point and what is known about it. */
export interface ShownEntryPoint {
  readonly entryPoint: EntryPoint;
  /** Among those of the same group and name, counted from 0. */
  readonly index: number;
  readonly known: KnownGroup | undefined;
  /** `undefined` where it was not looked for. */
  readonly resolution: Resolution | undefined;
  /** Whether imports were followed. */
  readonly isDeep: boolean;
  /** What its extras require and the environment lacks. */
  readonly unmet: readonly UnmetRequirement[];
  readonly hides: readonly HiddenRegistration[];
  readonly owner: EntryPointOwner;
}

/** Entry points shown one by one: every member on a line of its own. */
export function showText(shown: readonly ShownEntryPoint[], layout: TextLayout): string {
  if (!layout.isTTY) return records(shown.flatMap((each) => memberRecords(recordMembers(each, layout))));
  return shown
    .map((each) => {
      const { group, name } = each.entryPoint;
      const id = layout.color.heading(escapeText(`${group}:${name}`));
      return lines([id, "", ...memberLines(terminalMembers(each, layout), layout)]);
    })
    .join("\n");
}

function terminalMembers(shown: ShownEntryPoint, layout: TextLayout): Member[] {
  const { entryPoint, known } = shown;
  const { value, reference, dist } = entryPoint;
  const extras = reference?.extras ?? [];
  const invalid = "(none: the value is no object reference)";
  return [
    ["value", escapeText(value)],
    ["module", escapeText(reference?.module ?? invalid)],
    ["attribute", escapeText(reference === null ? invalid : (reference.attr ?? "(none: the module itself)"))],
    [
      "extras",
      extras.length === 0 ? "(none)" : escapeText(extras.join(", ")) + undeclaredIn(shown),
      ...shown.unmet.map((each) => escapeText(unmetText(each))),
    ],
    ...(dist === undefined ? [] : [distributionMember(dist, layout)]),
    placeMember(shown, layout),
    ["read by", readBy(known) ?? "(not in pyep's table)"],
    ...targetMembers(shown, layout),
    hidesMember(shown, layout),
    ["in Python", inPython(shown)],
  ];
}

function recordMembers(shown: ShownEntryPoint, layout: TextLayout): Member[] {
  const { entryPoint, known, owner } = shown;
  const { group, name, value, reference } = entryPoint;
  return [
    ["group", escapeText(group)],
    ["name", escapeText(name)],
    ["value", escapeText(value)],
    ["module", escapeText(reference?.module ?? "")],
    ["attribute", escapeText(reference?.attr ?? "")],
    ["extras", escapeText(reference?.extras.join(", ") ?? "")],
    ...shown.unmet.map((each): Member => ["extra lacks", escapeText(unmetText(each))]),
    ["distribution", escapeText(owner.name ?? "")],
    ["version", escapeText(owner.version ?? "")],
    placeMember(shown, layout),
    ["read by", readBy(known) ?? ""],
    ...targetMembers(shown, layout),
    hidesMember(shown, layout),
    ["in Python", inPython(shown)],
  ];
}

/** `found: FILE:LINE`, `does not load: REASON`, `cannot tell: REASON` */
function targetMembers(shown: ShownEntryPoint, layout: TextLayout): Member[] {
  const { resolution, isDeep } = shown;
  if (resolution === undefined) return [];
  const target = targetMember(resolution, layout);
  return isDeep && resolution.status !== "missing-module"
    ? [target, ["imports", importsOf(resolution, layout)]]
    : [target];
}

/** `urwid requires urwid>=1.0, which is not installed` */
function unmetText({ extra, requirement, installed }: UnmetRequirement): string {
  const there = installed === null ? "which is not installed" : `but ${installed} is installed`;
  return `${extra} requires ${requirement}, ${there}`;
}

/** ` (cli is not provided by demo 1.0)` */
function undeclaredIn({ resolution, entryPoint: { dist } }: ShownEntryPoint): string {
  const undeclared = resolution?.undeclaredExtras;
  if (undeclared === undefined || dist === undefined) return "";
  return ` (${escapeText(undeclared.join(", "))} not provided by ${labelDistribution(dist)})`;
}

/** `nothing found against it`, `ModuleNotFoundError: x, imported by a.py:3` */
function importsOf({ predicted }: Resolution, { path }: TextLayout): string {
  if (predicted === undefined) return "nothing found against it";
  const { exception, name, chain } = predicted;
  const importing = chain.findLast(({ file }) => file !== undefined);
  const line = importing?.line === undefined ? "" : `:${importing.line}`;
  const where = importing?.file === undefined ? "" : `, imported by ${path(importing.file)}${line}`;
  return `${escapeText(`${exception}: ${name}`)}${where}`;
}

function targetMember(resolution: Resolution, { path }: TextLayout): Member {
  const { status, reason, didYouMean, file, line } = resolution;
  const place = file === undefined ? undefined : `${path(file)}${line === undefined ? "" : `:${line}`}`;
  const more = place === undefined ? [] : [place];
  if (status === "ok") {
    const condition = resolution.conditional ? ` (${escapeText(reason)})` : "";
    return ["target", `found: ${place ?? escapeText(reason)}${condition}`];
  }
  if (status === "unknown") return ["target", `cannot tell: ${escapeText(reason)}`, ...more];
  const [similar] = didYouMean ?? [];
  const meant = similar === undefined ? "" : `; did you mean ${JSON.stringify(similar)}?`;
  return ["target", escapeText(`does not load: ${reason}${meant}`), ...more];
}

function distributionMember(dist: Distribution, { path }: TextLayout): Member {
  const project = editableProject(dist);
  const editable = project === undefined ? "" : ` (editable: ${path(project)})`;
  return ["distribution", labelDistribution(dist) + editable];
}

/** Where it is registered, or, before anything is built, declared. */
function placeMember({ entryPoint: { source, dist }, owner }: ShownEntryPoint, { path }: TextLayout): Member {
  const { declaredAt } = owner;
  if (declaredAt !== undefined) return ["declared in", `${path(declaredAt.path)}:${declaredAt.line}`];
  if (source !== undefined) return ["registered in", `${path(source.path)}:${source.line}`];
  return ["registered in", dist === undefined ? "" : path(dist.location)];
}

const DUPLICATES: Readonly<Record<DuplicatesRule, string>> = {
  first: "the first of a name counts",
  last: "the last of a name counts",
  all: "all of a name count",
  error: "two of a name are an error",
  warning: "two of a name make it warn",
};

/** `pytest; expects a module or object; the first of a name counts` */
function readBy(known: KnownGroup | undefined): string | undefined {
  if (known === undefined) return undefined;
  const { programs, expects, duplicates } = known;
  const parts = [programs.join(", ")];
  if (expects !== undefined) parts.push(`expects ${/^[aeiou]/.test(expects) ? "an" : "a"} ${expects}`);
  if (duplicates !== undefined) parts.push(DUPLICATES[duplicates]);
  return parts.join("; ");
}

function hidesMember(shown: ShownEntryPoint, { path }: TextLayout): Member {
  const values = shown.hides.map(({ distribution, entryPoint }) => {
    const where = `${labelDistribution(distribution)} in ${path(parentDirectory(distribution.location))}`;
    if (entryPoint === undefined) return `${where} (which does not register it)`;
    const isSame = entryPoint.value === shown.entryPoint.value;
    return isSame ? where : `${where} (there: ${escapeText(entryPoint.value)})`;
  });
  return ["hides", ...values];
}

/** The expression that loads it. */
function inPython({ entryPoint, index }: ShownEntryPoint): string {
  const { group, name, pythonVersion } = entryPoint;
  if (pythonBehaviour(pythonVersion).entryPointsDialect === "ConfigParser") {
    return `[ep for ep in entry_points()[${literal(group)}] if ep.name == ${literal(name)}][${index}].load()`;
  }
  return index === 0
    ? `entry_points(group=${literal(group)})[${literal(name)}].load()`
    : `list(entry_points(group=${literal(group)}, name=${literal(name)}))[${index}].load()`;
}

/** A string literal, which needs no escaping for a terminal: `repr` leaves nothing unprintable. */
function literal(text: string): string {
  const quoted = repr(text).replace(/#(?=#)/g, "\\x23");
  return /["\\]/.test(quoted) ? quoted : `"${quoted.slice(1, -1)}"`;
}
