import type { Candidate, Explanation } from "../../inspection/explanation.ts";
import type { SysPathEntry } from "../../discovery/sys-path-entry.ts";
import { count } from "../count.ts";
import { escapeText } from "../escape-text.ts";
import { editableProject, labelDistribution } from "../label-distribution.ts";
import type { TextLayout } from "../output.ts";
import { memberLines } from "./member-lines.ts";
import type { Member } from "./member-lines.ts";
import { lines, records } from "./records.ts";

const MOST_NAMES = 6;

/** Why an entry point is there or not: piped a record for each candidate, its role first. */
export function whyText(
  explanation: Explanation,
  sysPath: readonly SysPathEntry[],
  layout: TextLayout,
): string {
  const { group, name, found, candidates, host, toDo } = explanation;
  if (!layout.isTTY) {
    return records(
      candidates.map(({ role, distribution, path, reasons }) => [
        role,
        escapeText(distribution?.name ?? ""),
        escapeText(distribution?.version ?? ""),
        path === undefined ? "" : layout.path(path),
        escapeText(reasons.join(" ")),
      ]),
    );
  }
  const value = candidates.find(({ role }) => role === "taken")?.value;
  const answer = value === undefined ? "not found" : escapeText(value);
  const members: Member[] = [
    ...(found ? [] : [["searched", searched(explanation)] as const]),
    ...candidates.map((each): Member => [each.role, ...candidateLines(each, explanation, sysPath, layout)]),
    ...(host === undefined ? [] : [["the host", escapeText(host)] as const]),
    ["to do", ...toDo.map(escapeText)],
  ];
  const report = memberLines(members, layout);
  // A person looks for what is wrong: each part by itself.
  const parts = found
    ? report
    : report.flatMap((line, index) => (index > 0 && /^ {2}\S/.test(line) ? ["", line] : [line]));
  return lines([`${layout.color.heading(escapeText(`${group}:${name}`))}   ${answer}`, "", ...parts]);
}

function searched({ group, searched: { sysPathEntries, distributions, entryPoints } }: Explanation): string {
  const names = entryPoints.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = entryPoints.length > MOST_NAMES ? ", …" : "";
  const list = names.length === 0 ? "" : ` (${escapeText(names.join(", "))}${more})`;
  const entries = sysPathEntries === 1 ? "1 sys.path entry" : `${sysPathEntries} sys.path entries`;
  return `${entries}, ${count(distributions, "distribution")}, group ${escapeText(group)}: ${count(entryPoints.length, "entry point")}${list}`;
}

function candidateLines(
  candidate: Candidate,
  { group, name }: Explanation,
  sysPath: readonly SysPathEntry[],
  { path }: TextLayout,
): readonly string[] {
  const { role, distribution, sysPathIndex, line } = candidate;
  const isAsked = candidate.group === group && candidate.name === name;
  const project = distribution === undefined ? undefined : editableProject(distribution);
  const editable = project === undefined ? "" : ` (editable: ${path(project)})`;
  const entry = sysPathIndex === null ? undefined : sysPath[sysPathIndex];
  const where =
    entry === undefined || role === "elsewhere" ? "" : `   sys.path[${sysPathIndex}], ${entry.addedBy.kind}`;
  const place =
    candidate.path === undefined ? [] : [`${path(candidate.path)}${line === undefined ? "" : `:${line}`}`];
  if (role === "declared") {
    return [
      ...place.map((at) => `${at}   ${escapeText(`${candidate.name} = ${candidate.value}`)}`),
      ...candidate.reasons.map(escapeText),
    ];
  }
  return [
    ...(isAsked ? [] : [escapeText(`${candidate.group}:${candidate.name} = ${candidate.value}`)]),
    ...(distribution === undefined ? [] : [labelDistribution(distribution) + editable]),
    ...place.map((at) => at + where),
    ...candidate.reasons.map(escapeText),
  ];
}
