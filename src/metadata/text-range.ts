/** A stretch of a text file: lines and columns counted from 1, columns in UTF-16 code units, the end exclusive. */
export interface TextRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
