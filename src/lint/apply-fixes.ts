import type { Diagnostic, Fix, TextEdit } from "./diagnostic.ts";
import { SourceText } from "./source-text.ts";

/** A file with fixes applied. */
export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

interface PlacedEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies the fixes of findings to texts: each whole or not at all, none that touches what another one has changed
 * already (the next round finds it again).
 *
 * @param readText the text of a file.
 * @param isWanted which fixes are applied.
 */
export function applyFixes(
  diagnostics: readonly Diagnostic[],
  readText: (path: string) => string | undefined,
  isWanted: (fix: Fix) => boolean,
): readonly FixedFile[] {
  const sources = new Map<string, SourceText>();
  const placed = new Map<string, PlacedEdit[]>();
  for (const { fix } of diagnostics) {
    if (fix === undefined || !isWanted(fix)) continue;
    const edits = place(fix.edits, sources, readText);
    const isFree = edits?.every(([path, edit]) =>
      (placed.get(path) ?? []).every((other) => areApart(edit, other)),
    );
    if (edits === undefined || isFree !== true) continue;
    for (const [path, edit] of edits) placed.set(path, [...(placed.get(path) ?? []), edit]);
  }
  return Array.from(placed, ([path, edits]) => {
    const before = sources.get(path)?.text ?? "";
    return { path, before, after: edited(before, edits) };
  }).filter(({ before, after }) => before !== after);
}

function place(
  edits: readonly TextEdit[],
  sources: Map<string, SourceText>,
  readText: (path: string) => string | undefined,
): readonly (readonly [string, PlacedEdit])[] | undefined {
  const placed: (readonly [string, PlacedEdit])[] = [];
  for (const { path, range, text } of edits) {
    let source = sources.get(path);
    if (source === undefined) {
      const read = readText(path);
      if (read === undefined) return undefined;
      source = new SourceText(read);
      sources.set(path, source);
    }
    const start = source.offset(range.line, range.column);
    const end = source.offset(range.endLine, range.endColumn);
    placed.push([path, { start, end, text }]);
  }
  return placed;
}

function areApart(a: PlacedEdit, b: PlacedEdit): boolean {
  return a.end < b.start || b.end < a.start;
}

function edited(text: string, edits: readonly PlacedEdit[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}
