import type { TextRange } from "../../metadata/text-range.ts";
import type { SourceText } from "../../lint/source-text.ts";
import { displayWidth } from "../display-width.ts";
import { escapeText, isHarmless } from "../escape-text.ts";

/** A frame for {@link sourceFrame}. */
export interface FrameOptions {
  /** How many columns it may take. */
  readonly columns: number;
  /** Said behind the mark; escaped already. */
  readonly label?: string | undefined;
  /** Colours the mark and its label. */
  readonly mark: (text: string) => string;
  /** Colours numbers and the line beside them. */
  readonly margin: (text: string) => string;
}

/** A character as a terminal shows it. */
interface Cell {
  readonly text: string;
  readonly width: number;
}

const TAB_STOP = 4;
// More of a line than any terminal shows: the rest of an endless one is not looked at.
const MOST_AROUND = 2000;
const NARROWEST = 20;

/**
 * The lines around a place in a text, the place marked below; without the line above where that is blank. A long line
 * is cut around the mark. What the text holds is escaped; columns are those of a terminal.
 *
 * @returns no lines where the text has no such line.
 */
export function sourceFrame(source: SourceText, range: TextRange, options: FrameOptions): readonly string[] {
  const marked = source.line(range.line);
  if (marked === undefined) return [];
  const above = source.line(range.line - 1) ?? "";
  const digits = String(range.line).length;
  const room = Math.max(options.columns - digits - 3, NARROWEST);
  const skipped = Math.max(range.column - 1 - MOST_AROUND, 0);
  const stretch = marked.slice(skipped, range.column - 1 + MOST_AROUND);
  const cells = cellsOf(stretch);
  const [from, to] = markedCells(stretch, range, skipped);
  const window = visibleWindow(cells, from, to, room);
  const indent = widthOf(cells.slice(window.start, from)) + (window.start > 0 ? 1 : 0);
  const length = Math.max(widthOf(cells.slice(from, Math.min(to, window.end))), 1);
  const label = options.label === undefined ? "" : ` ${options.label}`;

  const margin = (number: string): string => options.margin(`${number.padStart(digits)} |`);
  const shown = (number: string, text: string): string =>
    text === "" ? margin(number) : `${margin(number)} ${text}`;
  const context =
    above.trim() === ""
      ? []
      : [shown(String(range.line - 1), cut(cellsOf(above.slice(0, MOST_AROUND)), room))];
  return [
    margin(""),
    ...context,
    shown(String(range.line), cutTo(cells, window)),
    shown("", `${" ".repeat(indent)}${options.mark("^".repeat(length) + label)}`),
  ];
}

function cellsOf(line: string): readonly Cell[] {
  // "##[error]" in a comment: the first sign is escaped wherever such a command could stand.
  const hasCommand = !isHarmless(line.replaceAll("\t", " "));
  const cells: Cell[] = [];
  let column = 0;
  let before = "";
  for (const character of line) {
    const text =
      character === "\t"
        ? " ".repeat(TAB_STOP - (column % TAB_STOP))
        : hasCommand && (character === "#" || character === ":") && before === character
          ? `\\x${character.charCodeAt(0).toString(16)}`
          : escapeText(character);
    const width = displayWidth(text);
    cells.push({ text, width });
    column += width;
    before = character;
  }
  return cells;
}

/** From UTF-16 code units to cells, which are code points. */
function markedCells(
  stretch: string,
  { line, column, endLine, endColumn }: TextRange,
  skipped: number,
): readonly [number, number] {
  const cellAt = (unit: number): number => Array.from(stretch.slice(0, Math.max(unit - skipped, 0))).length;
  const from = cellAt(column - 1);
  return [from, Math.max(cellAt(endLine > line ? Infinity : endColumn - 1), from + 1)];
}

interface Window {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Which cells of a line are shown: the mark, as far as there is room, with about as much before as behind it. */
function visibleWindow(cells: readonly Cell[], from: number, to: number, room: number): Window {
  if (widthOf(cells) <= room) return { start: 0, end: cells.length };
  // A column at each end for the sign that something is left out.
  let free = room - 2;
  let start = Math.min(from, cells.length);
  let end = start;
  while (end < Math.min(to, cells.length) && (cells[end]?.width ?? 0) <= free)
    free -= cells[end++]?.width ?? 0;
  for (;;) {
    const left = cells[start - 1];
    const right = cells[end];
    const takesLeft = left !== undefined && left.width <= free;
    if (takesLeft) {
      start--;
      free -= left.width;
    }
    const takesRight = right !== undefined && right.width <= free;
    if (takesRight) {
      end++;
      free -= right.width;
    }
    if (!takesLeft && !takesRight) return { start, end };
  }
}

function cut(cells: readonly Cell[], room: number): string {
  return cutTo(cells, visibleWindow(cells, 0, 1, room));
}

function cutTo(cells: readonly Cell[], { start, end }: Window): string {
  const text = cells
    .slice(start, end)
    .map((cell) => cell.text)
    .join("");
  return `${start > 0 ? "…" : ""}${end < cells.length ? text : text.trimEnd()}${end < cells.length ? "…" : ""}`;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
