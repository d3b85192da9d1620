import type { SyntaxNode } from "./syntax-node.ts";

/** The port behind which a parser of Python source stands. It says what a text binds, never whether it is valid. */
export interface PythonParser {
  /**
   * Parses a text and gives what `read` makes of its tree. The tree is gone afterwards: nothing of it may be kept.
   *
   * @param text without byte order mark, its line ends LF or CRLF: what {@link decodePythonSource} gives.
   */
  parse<Result>(text: string, read: (root: SyntaxNode) => Result): Result;
}
