import type { Distribution } from "../../metadata/distribution.ts";
import { escapeText } from "../escape-text.ts";
import { editableProject, labelDistribution } from "../label-distribution.ts";
import type { TextLayout } from "../output.ts";
import { memberLines, memberRecords } from "./member-lines.ts";
import type { Member } from "./member-lines.ts";
import { lines, records } from "./records.ts";

/** A distribution, and those of the same name on the same sys.path. */
export interface ShownDistribution {
  readonly distribution: Distribution;
  /** Those whose entry points are not seen because of it. */
  readonly hides: readonly Distribution[];
  /** The one because of which its own are not seen. */
  readonly hiddenBy: Distribution | undefined;
}

/** A distribution as text: its metadata in short, every requirement, every entry point, the number of its files. */
export function distText(shown: ShownDistribution, layout: TextLayout): string {
  const { distribution } = shown;
  if (!layout.isTTY) {
    const identity: Member[] = [
      ["name", escapeText(distribution.name ?? "")],
      ["version", escapeText(distribution.version ?? "")],
    ];
    return records(memberRecords([...identity, ...members(shown, layout)]));
  }
  const heading = layout.color.heading(labelDistribution(distribution));
  return lines([heading, "", ...memberLines(members(shown, layout), layout)]);
}

function members(
  { distribution, hides, hiddenBy }: ShownDistribution,
  { isTTY, path }: TextLayout,
): Member[] {
  const { metadata, files, origin, installer } = distribution;
  const project = editableProject(distribution);
  const entryPoints = [...distribution.entryPoints];
  return [
    ...field("summary", metadata.get("Summary")),
    ["location", path(distribution.location)],
    ...field("installer", installer),
    ...(project === undefined
      ? field("origin", origin?.url ?? null)
      : [["editable", path(project)] as const]),
    ...field("Python", metadata.get("Requires-Python")),
    ["requires", ...list(distribution.requires ?? [])],
    ["entry point", ...list(entryPoints.map(({ group, name, value }) => `${group}:${name} = ${value}`))],
    ["files", ...(files === null ? absent("(not recorded)") : [String(files.length)])],
    ["hides", ...hides.map(placeOf)],
    ...(hiddenBy === undefined ? [] : [["hidden by", placeOf(hiddenBy)] as const]),
  ];

  function list(values: readonly string[]): readonly string[] {
    return values.length === 0 ? absent("(none)") : values.map(escapeText);
  }

  /** A person wants to read that there is none; a program sees that there is no record. */
  function absent(words: string): readonly string[] {
    return isTTY ? [words] : [];
  }

  function placeOf(other: Distribution): string {
    return `${labelDistribution(other)}: ${path(other.location)}`;
  }
}

function field(label: string, value: string | null): Member[] {
  return value === null || value === "" ? [] : [[label, escapeText(value)]];
}
