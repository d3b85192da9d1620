import { strippedLines } from "./python-str.ts";

/** A line of a sectioned file that is no header. */
export interface SectionedLine {
  /** The header above it; `undefined` before the first one. */
  readonly section: string | undefined;
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
}

/**
 * `importlib.metadata.Sectioned.read` of CPython 3.10 and later, which reads entry_points.txt and requires.txt: every
 * line stripped, empty ones dropped.
 */
export function readSections(text: string): SectionedLine[] {
  const lines: SectionedLine[] = [];
  let section: string | undefined;
  for (const { text: line, number } of strippedLines(text)) {
    const header = sectionHeader(line);
    if (header === undefined) lines.push({ section, text: line, number });
    else section = header;
  }
  return lines;
}

/**
 * The section that a stripped line begins; `undefined` for any other line. A line that begins with `[` and ends with `]`
 * is a header, and **all** brackets at its two ends are taken off: `[[g]]` is `g`, `[x] = m:a [e]` is a header too.
 */
export function sectionHeader(line: string): string | undefined {
  if (!line.startsWith("[") || !line.endsWith("]")) return undefined;
  return line.replace(/^[[\]]+/, "").replace(/[[\]]+$/, "");
}
