import { displayWidth } from "./display-width.ts";

/** How a table is laid out on a terminal. */
export interface TableLayout {
  /** The width of the terminal. */
  readonly columns: number;
  /** Spaces before every row. @default 0 */
  readonly indent?: number;
  /** Spaces between two columns. @default 4 */
  readonly gap?: number;
  /** Columns of numbers. */
  readonly alignRight?: readonly number[];
  /** Cells that leave the window stay in their column, for the terminal to break. @default false */
  readonly keepsColumns?: boolean;
  /** Colours a cell; its width does not count. */
  readonly style?: (cell: string, column: number, row: number) => string;
}

// A column that is no wider than this is as wide as its widest cell.
const NARROW = 16;
// Others are made for this share of the rows, where not all fit into the window.
const USUAL = 0.9;

/**
 * Rows of cells as aligned columns. Nothing is cut: a cell that is wider than its column pushes the next one into a
 * further line, under its column.
 *
 * @returns for every row its lines.
 */
export function alignedRows(rows: readonly (readonly string[])[], layout: TableLayout): string[][] {
  const { columns, indent = 0, gap = 4 } = layout;
  const count = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cellWidths = Array.from({ length: count }, (_, column) =>
    rows.map((row) => displayWidth(row[column] ?? "")).toSorted((left, right) => left - right),
  );
  const widths = columnWidths(cellWidths, columns - indent - gap * (count - 1));
  return rows.map((row, index) => rowLines(row, index, widths, layout));
}

/** The width of each column, given those of its cells in order of size. */
function columnWidths(cellWidths: readonly (readonly number[])[], available: number): number[] {
  const widest = cellWidths.map((widths) => widths.at(-1) ?? 0);
  if (sum(widest) <= available) return widest;
  const usual = cellWidths.map((widths) =>
    Math.max(widths[Math.floor((widths.length - 1) * USUAL)] ?? 0, Math.min(widths.at(-1) ?? 0, NARROW)),
  );
  const limited = (limit: number): number[] => usual.map((width) => Math.min(width, limit));
  let limit = Math.max(...usual);
  while (limit > NARROW && sum(limited(limit)) > available) limit--;
  const widths = limited(limit);
  // What is left over goes to the columns that could do with it, the last of them first.
  for (let column = widths.length - 1; column >= 0; column--) {
    const width = widths[column] ?? 0;
    const left = Math.max(0, available - sum(widths));
    widths[column] = width + Math.min(left, (widest[column] ?? 0) - width);
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function rowLines(
  row: readonly string[],
  index: number,
  widths: readonly number[],
  layout: TableLayout,
): string[] {
  const { columns, indent = 0, gap = 4, alignRight = [], style = (cell) => cell } = layout;
  const lines: string[] = [];
  let line = "";
  let lineWidth = 0;
  let columnStart = indent;
  for (const [column, cell] of row.entries()) {
    const width = displayWidth(cell);
    const columnWidth = widths[column] ?? 0;
    const padding = alignRight.includes(column) ? Math.max(0, columnWidth - width) : 0;
    // What would leave the window is moved to the left, though not into what stands there.
    const furthest = layout.keepsColumns === true ? Infinity : Math.max(indent + gap, columns - width);
    let position = Math.min(columnStart + padding, furthest);
    if (column === 0) position = columnStart + padding;
    else if (position < lineWidth + gap) {
      lines.push(line);
      line = "";
      lineWidth = 0;
    }
    line += " ".repeat(position - lineWidth) + style(cell, column, index);
    lineWidth = position + width;
    columnStart += columnWidth + gap;
  }
  lines.push(line);
  return lines.map((each) => each.trimEnd());
}
