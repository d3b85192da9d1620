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
  /** Colours a cell; its width does not count. */
  readonly style?: (cell: string, column: number) => string;
}

const NARROWEST = 16;

/**
 * Rows of cells as aligned columns. Nothing is cut: where the terminal is too narrow the widest columns are narrowed,
 * and a row with a cell that is longer goes on in the next line, under the column that comes next.
 *
 * @returns for every row its lines.
 */
export function alignedRows(rows: readonly (readonly string[])[], layout: TableLayout): string[][] {
  const { columns, indent = 0, gap = 4 } = layout;
  const count = Math.max(0, ...rows.map((row) => row.length));
  const natural = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))),
  );
  const widths = narrowed(natural, columns - indent - gap * (count - 1));
  return rows.map((row) => rowLines(row, widths, layout));
}

/** The widths with the widest ones made equal and as narrow as it takes to fit. */
function narrowed(widths: readonly number[], available: number): number[] {
  const total = (limit: number): number => widths.reduce((sum, width) => sum + Math.min(width, limit), 0);
  let limit = Math.max(0, ...widths);
  while (limit > NARROWEST && total(limit) > available) limit--;
  return widths.map((width) => Math.min(width, limit));
}

function rowLines(row: readonly string[], widths: readonly number[], layout: TableLayout): string[] {
  const { columns, indent = 0, gap = 4, alignRight = [], style = (cell) => cell } = layout;
  const lines: string[] = [];
  let line = "";
  let lineWidth = 0;
  let start = indent;
  for (const [column, cell] of row.entries()) {
    const width = displayWidth(cell);
    const columnWidth = widths[column] ?? 0;
    const isCrowded = column > 0 && lineWidth > start - gap;
    const isTooLong = column > 0 && start + width > columns && indent + 2 * gap + width <= columns;
    if (isCrowded || isTooLong) {
      lines.push(line);
      line = "";
      lineWidth = 0;
    }
    const padding = alignRight.includes(column) ? Math.max(0, columnWidth - width) : 0;
    const position = isTooLong ? indent + 2 * gap : start + padding;
    if (cell !== "") {
      line += " ".repeat(position - lineWidth) + style(cell, column);
      lineWidth = position + width;
    }
    start += columnWidth + gap;
  }
  lines.push(line);
  return lines;
}
