import type { TextRange } from "../metadata/text-range.ts";
import type { StrValue } from "./python-value.ts";

/**
 * Where a line of a string stands in the file, if the string is one literal without escapes.
 *
 * @param number of the line in the string, counted from 1.
 * @param line what of the line is meant.
 */
export function rangeInLine({ text, origin }: StrValue, number: number, line: string): TextRange | undefined {
  const [piece, ...others] = origin?.pieces ?? [];
  if (piece?.content === undefined || others.length > 0) return undefined;
  const at = (text.split("\n", number)[number - 1] ?? "").indexOf(line);
  if (at < 0) return undefined;
  const row = piece.content.line + number - 1;
  const column = at + (number === 1 ? piece.content.column : 1);
  return { line: row, column, endLine: row, endColumn: column + line.length };
}

/** Whether a range is that of the line's text itself. */
export function isWholeLine(range: TextRange, line: string): boolean {
  return range.line === range.endLine && range.endColumn - range.column === line.length;
}
