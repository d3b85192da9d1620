import type { FileTree } from "../discovery/file-tree.ts";
import type { Distribution } from "../metadata/distribution.ts";
import { parseEntryPointsTxt } from "../metadata/entry-points-txt.ts";
import type { TextRange } from "../metadata/text-range.ts";
import type { LintedEntry, LintSubject } from "./lint-context.ts";

/** A wheel, as far as it is checked. */
export interface LintedWheel extends Distribution {
  readonly tree: FileTree;
}

/**
 * A wheel as the subject of rules, with the places of its entries.
 *
 * @param archive the wheel's file, as findings name it.
 */
export function wheelSubject(wheel: LintedWheel, archive: string): LintSubject {
  const distInfo = wheel.location.split(/[\\/]/).at(-1) ?? "";
  const path = `${distInfo}/entry_points.txt`;
  const bytes = wheel.tree.read(path);
  return {
    kind: "wheel",
    tree: wheel.tree,
    archive,
    distribution: wheel,
    metadataDirectory: distInfo,
    entries: bytes === undefined ? [] : entriesOf(new TextDecoder().decode(bytes), path),
    problems: wheel.problems
      .filter(({ rule }) => rule === "EP808")
      .map((problem) => ({ ...problem, path: distInfo })),
  };
}

function entriesOf(text: string, path: string): LintedEntry[] {
  const lines = text.split(/\r\n|[\r\n]/);
  const groups = groupRanges(lines);
  return Array.from(
    parseEntryPointsTxt(text, { path: "entry_points.txt" }),
    ({ group, name, value, source }) => {
      const line = source?.line ?? 1;
      const written = lines[line - 1] ?? "";
      const nameStart = written.length - written.trimStart().length;
      const valueEnd = written.trimEnd().length;
      const valueStart = valueEnd - value.length;
      const groupRange = groups[line - 1];
      return {
        group,
        name,
        value,
        path,
        range: stretch(line, nameStart, valueEnd),
        ...(groupRange === undefined ? {} : { groupRange }),
        nameRange: stretch(line, nameStart, nameStart + name.length),
        valueRange: stretch(line, valueStart, valueEnd),
        fate: "written",
      };
    },
  );
}

/** For each line where the name of the group that it belongs to stands. */
function groupRanges(lines: readonly string[]): readonly (TextRange | undefined)[] {
  let current: TextRange | undefined;
  return lines.map((text, index) => {
    const header = /^(\s*\[)(.*)\]\s*$/.exec(text);
    if (header !== null) {
      const start = header[1]?.length ?? 0;
      current = stretch(index + 1, start, start + (header[2]?.length ?? 0));
    }
    return current;
  });
}

function stretch(line: number, start: number, end: number): TextRange {
  return { line, column: start + 1, endLine: line, endColumn: Math.max(end, start) + 1 };
}
