import type { Diagnostic, Fix, TextEdit } from "./diagnostic.ts";
import { SourceText } from "./source-text.ts";

/** A file with fixes applied. */
export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** What applying fixes comes to. */
export interface AppliedFixes {
  /** The files that are changed. */
  readonly files: readonly FixedFile[];
  /** The findings whose fixes were applied. */
  readonly findings: number;
}

type Replacement = Omit<TextEdit, "path">;

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
): AppliedFixes {
  const texts = new Map<string, EditedText>();
  let findings = 0;
  for (const { fix } of diagnostics) {
    if (fix === undefined || !isWanted(fix)) continue;
    const placed = place(fix.edits, texts, readText);
    if (placed?.every(([text, edit]) => text.isFree(edit)) !== true) continue;
    for (const [text, edit] of placed) text.add(edit);
    findings += 1;
  }
  const files = Array.from(texts, ([path, text]) => ({
    path,
    before: text.before,
    after: text.after,
  })).filter(({ before, after }) => before !== after);
  return { files, findings };
}

function place(
  edits: readonly TextEdit[],
  texts: Map<string, EditedText>,
  readText: (path: string) => string | undefined,
): readonly (readonly [EditedText, PlacedEdit])[] | undefined {
  const placed: (readonly [EditedText, PlacedEdit])[] = [];
  for (const { path, range, text: replacement } of edits) {
    let text = texts.get(path);
    if (text === undefined) {
      const read = readText(path);
      if (read === undefined) return undefined;
      text = new EditedText(read);
      texts.set(path, text);
    }
    const edit = { range, text: replacement };
    // Places in the first line are counted without a byte order mark: they are right when it is gone.
    if (text.beginsWithMark && range.line === 1 && !removesMark(edit)) return undefined;
    placed.push([text, text.placed(edit)]);
  }
  return placed;
}

function removesMark({ range, text }: Replacement): boolean {
  return range.endLine === 1 && range.column === 1 && range.endColumn === 2 && text === "";
}

/** A text and the edits that it gets, in their order in the text. */
class EditedText {
  readonly #source: SourceText;
  readonly #edits: PlacedEdit[] = [];

  constructor(text: string) {
    this.#source = new SourceText(text);
  }

  get beginsWithMark(): boolean {
    return this.before.startsWith("\ufeff");
  }

  placed({ range: { line, column, endLine, endColumn }, text }: Replacement): PlacedEdit {
    return {
      start: this.#source.offset(line, column),
      end: this.#source.offset(endLine, endColumn),
      text,
    };
  }

  /** Whether an edit touches none of those before. */
  isFree({ start, end }: PlacedEdit): boolean {
    const index = this.#indexAfter(start);
    const previous = this.#edits[index - 1];
    const next = this.#edits[index];
    return (previous === undefined || previous.end < start) && (next === undefined || end < next.start);
  }

  add(edit: PlacedEdit): void {
    this.#edits.splice(this.#indexAfter(edit.start), 0, edit);
  }

  get before(): string {
    return this.#source.text;
  }

  get after(): string {
    let result = "";
    let at = 0;
    for (const { start, end, text } of this.#edits) {
      result += this.before.slice(at, start) + text;
      at = end;
    }
    return result + this.before.slice(at);
  }

  /** The index of the first edit that begins behind an offset. There can be one for every line of the text. */
  #indexAfter(offset: number): number {
    let low = 0;
    let high = this.#edits.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#edits[middle]?.start ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
