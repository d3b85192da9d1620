import type { SyntaxNode } from "./syntax-node.ts";

/** Where a node stands: lines and columns counted from 1, columns in UTF-16 code units, the end exclusive. */
export function textRange({ startPosition, endPosition }: SyntaxNode): {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
} {
  return {
    line: startPosition.row + 1,
    column: startPosition.column + 1,
    endLine: endPosition.row + 1,
    endColumn: endPosition.column + 1,
  };
}
